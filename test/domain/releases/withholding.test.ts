import { beforeAll, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { findInManual } from '@/lib/chapters/queries/find-in-manual'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { anUploadedPdf, attachmentOf, textWith } from '../attachments/a-file'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import { addressOf, read } from '../reading/a-reader'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'

const NAME = 'Xanthippe'
const WHY = { reason: 'A child was named.', notice: 'Withheld on 22 November 2026: it named a person.' }

let manual: ManualInTest
let team: Team
let first: string
let second: string

const address = (page: string) => addressOf(manual, page)
const withhold = (revisionIds: string[], by = team.publisher) =>
  withholdText(by.actor, { revisionIds, ...WHY })
const everywhere = [
  'chapters/staying-put',
  'releases/2/chapters/staying-put',
  'releases/3/chapters/staying-put',
]
const bodies = async (pages: readonly string[]) =>
  Promise.all(pages.map(async (page) => (await read(address(page))).body))

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual())
  const chapterId = manual.chapterId('Staying Put')
  first = await anApproved(team, chapterId, { words: `Ask ${NAME} first.` })
  await publish(team, manual.manualId)
  second = await anApproved(team, chapterId, { words: `Ask ${NAME} and her carer first.` })
  await publish(team, manual.manualId)
})

describe('a text that is withheld', () => {
  it('is at no address of any release, and its notice is; lifted, it is back', async () => {
    for (const body of await bodies(everywhere)) {
      expect(body).toContain(NAME)
      expect(body).toContain('Print this chapter')
    }
    const { withholdingIds } = await withhold([first, second])
    for (const body of await bodies(everywhere)) {
      expect(body).not.toContain(NAME)
      expect(body).toContain('This text is withheld.')
      expect(body).toContain(WHY.notice)
      expect(body).not.toContain(WHY.reason)
      expect(body).not.toContain('Print this chapter')
    }
    for (const withholdingId of withholdingIds) await liftWithholding(team.publisher.actor, { withholdingId })
    for (const body of await bodies(everywhere)) expect(body).toContain(NAME)
  })

  it('is in no comparison, no history, no feed and no other page about it', async () => {
    const pages = [
      'chapters/staying-put/changes',
      'releases/3/chapters/staying-put/changes',
      'chapters/staying-put/changes/1/3',
      'chapters/staying-put/changes/2/3',
      'chapters/staying-put/history',
      'compare/1/3',
      'amendments',
      'amendments.json',
      'amendments.atom',
      'contents.json',
      '',
    ]
    const { withholdingIds } = await withhold([first, second])
    for (const page of pages) {
      const { status, body } = await read(address(page))
      expect([page, status]).toEqual([page, 200])
      expect(body).not.toContain(NAME)
    }
    for (const withholdingId of withholdingIds) await liftWithholding(team.publisher.actor, { withholdingId })
    expect((await read(address('chapters/staying-put/changes/2/3'))).body).toContain(NAME)
  })

  it('is withheld by version: another that nobody withheld is read as before', async () => {
    const { withholdingIds } = await withhold([first])
    const [current, second, third] = await bodies(everywhere)
    expect([current, second, third].map((body) => body?.includes(NAME))).toEqual([true, false, true])
    await liftWithholding(team.publisher.actor, { withholdingId: withholdingIds[0] ?? '' })
  })

  it('is not found by search, whose row of the chapter stays; lifted, it is found again', async () => {
    const found = async () => (await read(`${address('search')}?q=${NAME}`)).body
    expect(await found()).toContain('staying-put')
    const rowsBefore = await searchRows()
    const { withholdingIds } = await withhold([second])
    expect(await found()).not.toContain('chapters/staying-put')
    expect((await searchRows()).map(({ clause_id }) => clause_id)).toEqual([null])
    expect((await read(`${address('search')}?q=Staying`)).body).toContain('chapters/staying-put')
    await liftWithholding(team.publisher.actor, { withholdingId: withholdingIds[0] ?? '' })
    expect(await searchRows()).toEqual(rowsBefore)
    expect(await found()).toContain('chapters/staying-put')
  })

  it('takes along the files that no other text shows', async () => {
    const leaflet = await anUploadedPdf(team.author, manual.authorityId)
    const chapterId = manual.chapterId('Care Planning')
    const revisionId = await aDraft(team, chapterId)
    await saveRevision(team.author.actor, {
      revisionId,
      version: 2,
      document: textWith(attachmentOf(leaflet)),
      kind: 'updated',
      summary: 'Has a leaflet.',
      inForceOn: null,
    })
    await submitRevision(team.author.actor, { revisionId })
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await approveRevision(team.approver.actor, { revisionId, contentHash })
    await publish(team, manual.manualId)
    const file = address(`files/${leaflet.file}/leaflet.pdf`)
    expect((await read(file)).status).toBe(200)
    const { withholdingIds } = await withhold([revisionId])
    expect((await read(file)).status).toBe(404)
    await liftWithholding(team.publisher.actor, { withholdingId: withholdingIds[0] ?? '' })
    expect((await read(file)).status).toBe(200)
  })

  it('stays out of search when its chapter is removed and put back', async () => {
    const chapterId = manual.chapterId('Staying Put')
    const { withholdingIds } = await withhold([second])
    await removeChapter(team.author.actor, { chapterId, details: 'Gone.', replacementId: null })
    await publish(team, manual.manualId)
    await reinstateChapter(team.author.actor, { chapterId })
    await publish(team, manual.manualId)
    expect((await searchRows()).map(({ clause_id }) => clause_id)).toEqual([null])
    await liftWithholding(team.publisher.actor, { withholdingId: withholdingIds[0] ?? '' })
  })

  it('keeps its row, hash and approval, and who withheld it and why is recorded', async () => {
    const before = await database().revision.findUniqueOrThrow({ where: { id: first } })
    const { withholdingIds } = await withhold([first])
    expect(await database().revision.findUniqueOrThrow({ where: { id: first } })).toEqual(before)
    const event = await database().auditEvent.findFirstOrThrow({
      where: { action: 'withholdText', chain: manual.authorityId },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({ actorId: team.publisher.userId, details: WHY })
    await liftWithholding(team.publisher.actor, { withholdingId: withholdingIds[0] ?? '' })
    const row = await database().withholding.findUniqueOrThrow({ where: { id: withholdingIds[0] ?? '' } })
    expect(row).toMatchObject({ ...WHY, madeById: team.publisher.userId, liftedById: team.publisher.userId })
  })
})

describe('a version that began from a text that is withheld', () => {
  const STANDS_THERE = /withheld from readers/
  const commentsOn = (revisionId: string) =>
    database().comment.findMany({ where: { revisionId, resolvedAt: null, body: { contains: 'withheld' } } })

  it('is a draft again when the text is withheld, and is not published before somebody has looked', async () => {
    const kept = await aKeptManual()
    const chapterId = kept.manual.chapterId('Staying Put')
    const published = await anApproved(kept.team, chapterId, { words: `Ask ${NAME} first.` })
    await publish(kept.team, kept.manual.manualId)
    const next = await anApproved(kept.team, chapterId, { words: `Ask ${NAME} first, in writing.` })
    await withholdText(kept.team.publisher.actor, { revisionIds: [published], ...WHY })

    expect((await database().revision.findUniqueOrThrow({ where: { id: next } })).state).toBe('draft')
    const [comment] = await commentsOn(next)
    expect(comment?.body).toMatch(STANDS_THERE)
    const told = await database().message.findMany({ where: { subject: { startsWith: 'Sent back' } } })
    expect(told.map(({ userId }) => userId).sort()).toEqual(
      [kept.team.author.userId, kept.team.approver.userId].sort(),
    )
    await submitRevision(kept.team.author.actor, { revisionId: next })
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: next } })
    await approveRevision(kept.team.approver.actor, { revisionId: next, contentHash, commentsRead: true })
    await expect(publish(kept.team, kept.manual.manualId)).rejects.toThrow(Blocked)
    await resolveComment(kept.team.author.actor, { commentId: comment?.id ?? '' })
    await publish(kept.team, kept.manual.manualId)
  })

  it('says so from its beginning, opened by an author or by replacing words in many chapters', async () => {
    const kept = await aKeptManual()
    const published = await Promise.all(
      ['Staying Put', 'Care Planning'].map((title) =>
        anApproved(kept.team, kept.manual.chapterId(title), { words: `Ask ${NAME} first.` }),
      ),
    )
    await publish(kept.team, kept.manual.manualId)
    for (const id of published) await withholdText(kept.team.publisher.actor, { revisionIds: [id], ...WHY })
    const opened = await aDraft(kept.team, kept.manual.chapterId('Staying Put'))
    expect(await commentsOn(opened)).toHaveLength(1)

    const { manualId } = kept.manual
    const { authority, ...found } = await database().manual.findUniqueOrThrow({
      where: { id: manualId },
      include: { authority: true },
    })
    const place = { authority: authority.slug, manual: found.slug }
    const sought = { words: NAME, matchCase: false, wholeWord: true }
    const { chapters } = await findInManual(database(), kept.team.author.actor, place, sought)
    const { chapters: replaced } = await replaceInChapters(kept.team.author.actor, {
      ...{ manualId, sought, replacement: 'her', kind: 'updated', summary: 'Says less.' },
      chapters: chapters
        .filter(({ title }) => title === 'Care Planning')
        .map(({ id, newest, hits }) => ({
          ...{ chapterId: id, revisionId: newest.revisionId, version: newest.version },
          hits: hits.map(({ key }) => key),
        })),
    })
    expect(await commentsOn(replaced[0]?.revisionId ?? '')).toHaveLength(1)
  })
})

describe('withholding', () => {
  it('is refused of what is not published, and of versions of several chapters, whole', async () => {
    const draft = await aDraft(team, manual.chapterId('Values and Principles'))
    await expect(withhold([draft])).rejects.toThrow(Blocked)
    const other = await database().revision.findFirstOrThrow({
      where: { chapterId: manual.chapterId('Care Planning'), state: 'published' },
    })
    await expect(withhold([first, other.id])).rejects.toThrow(NotFound)
    expect(await database().withholding.count({ where: { revisionId: first, liftedAt: null } })).toBe(0)
  })

  it('is done once, and undone once', async () => {
    const { withholdingIds } = await withhold([first])
    await expect(withhold([first, second])).rejects.toThrow(Conflict)
    const [withholdingId = ''] = withholdingIds
    await liftWithholding(team.publisher.actor, { withholdingId })
    await expect(liftWithholding(team.publisher.actor, { withholdingId })).rejects.toThrow(Conflict)
  })
})

async function searchRows() {
  return sql(
    `SELECT title, clause_id, heading, text FROM search_chapters LEFT JOIN search_clauses USING (chapter_id)
     WHERE chapter_id = '${manual.chapterId('Staying Put')}' ORDER BY clause_id NULLS FIRST`,
  )
}
