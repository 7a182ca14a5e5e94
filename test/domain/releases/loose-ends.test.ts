import { describe, expect, it } from 'vitest'
import { documentOf } from '@/lib/chapters/stored-text'
import { addComment } from '@/lib/comments/commands/add-comment'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { anUploadedPdf, attachmentOf, textWith } from '../attachments/a-file'
import { sql } from '../database'
import { aKeptManual, anApproved } from './a-publication'
import { blockersFor } from './blockers-for'
import { addedFirst, removed } from './working-changes'

/** The clauses of a version. */
async function clausesIn(revisionId: string) {
  const { text } = await database().revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true },
  })
  return clausesOf(documentOf(text))
}

describe('what is left open', () => {
  it('is a blocker as a comment that nobody has resolved, with its place, until somebody has', async () => {
    const { manual, team } = await aKeptManual()
    const chapterId = manual.chapterId('Care Planning')
    const revisionId = await anApproved(team, chapterId)
    const { commentId } = await addComment(team.approver.actor, { revisionId, body: 'By when?' })
    expect(await blockersFor(team.publisher, manual)).toMatchObject([
      { kind: 'comment', chapterIds: [chapterId], places: [{ chapterId, commentId, words: 'By when?' }] },
    ])
    await resolveComment(team.author.actor, { commentId })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
  })

  it('is a blocker as a slot that comes in empty; one that an import brought holds up nothing', async () => {
    const { manual, team } = await aKeptManual()
    await sql(
      `UPDATE chapters SET slot = 'local', slot_words = 'Local text needed' WHERE manual_id = '${manual.manualId}'`,
    )
    await anApproved(team, manual.chapterId('Care Planning'))
    expect(await blockersFor(team.publisher, manual)).toEqual([])
    const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
    await sql(`UPDATE chapters SET slot = 'local', slot_words = 'Local text needed' WHERE id = '${added}'`)
    expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'slot', chapterIds: [added] }])
    await anApproved(team, added, { kind: 'new' })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
  })

  it('is a blocker as a file that a text shows and that is not stored', async () => {
    const { manual, team } = await aKeptManual()
    const chapterId = manual.chapterId('Care Planning')
    const leaflet = await anUploadedPdf(team.author, manual.authorityId)
    const revisionId = await anApproved(team, chapterId, { document: textWith(attachmentOf(leaflet)) })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
    await sql(
      `SET session_replication_role = replica; DELETE FROM text_files WHERE file_hash = '${leaflet.file}'`,
    )
    const clause = (await clausesIn(revisionId))[1]
    expect(await blockersFor(team.publisher, manual)).toMatchObject([
      { kind: 'document', chapterIds: [chapterId], places: [{ chapterId, clauseId: clause?.id }] },
    ])
  })

  it('is a blocker as a document that comes into the contents and leads nowhere', async () => {
    const { manual, team } = await aKeptManual()
    const { authorityId, manualId } = manual
    const parentId = await manual.entryId('All Children')
    const place = { authorityId, manualId, parentId, position: 9, kind: 'document' as const }
    const { id } = await database().entry.create({ data: { ...place, title: 'Consent form' } })
    expect(await blockersFor(team.publisher, manual)).toMatchObject([
      { kind: 'document', places: [{ entryId: id, words: 'Consent form' }] },
    ])
    await database().entry.update({
      where: { id },
      data: {
        references: [{ words: 'Consent form', chapterId: null, href: 'https://forms.example/consent' }],
      },
    })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
  })
})

it('a reference that would lead nowhere is named with the clauses that make it, and the notes', async () => {
  const { manual, team } = await aKeptManual({
    texts: { 'Care Planning': 'Plan first.\n\nSee [[Confidentiality Policy]] for sharing.' },
  })
  await removed(team.author, manual.chapterId('Confidentiality Policy'), { details: 'Withdrawn.' })
  const [{ places } = { places: [] }] = await blockersFor(team.publisher, manual)
  const chapterId = manual.chapterId('Care Planning')
  const { id } = await database().revision.findFirstOrThrow({ where: { chapterId } })
  const clause = (await clausesIn(id))[1]
  expect(places).toMatchObject([
    { chapterId, clauseId: clause?.id, words: expect.stringContaining('for sharing') },
    { chapterId: null, words: 'See also: Confidentiality Policy' },
  ])
})
