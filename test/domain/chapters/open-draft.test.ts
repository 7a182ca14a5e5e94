import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { lastPublished, storedRevision } from '@/lib/chapters/queries/revision'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { anAuthority, aPerson, type Person } from '@/test/domain/people'
import { removed } from '../releases/working-changes'
import { published, text } from './a-manual'
import { aWorkplace, drafted, inRelease, rowOf } from './a-story'

/** A text that readers have, in force from the date. */
async function inReleaseFrom(inForceOn: string, chapterId: string, author: Person, approver: Person) {
  const revisionId = await drafted(chapterId, author)
  const { version, kind, summary } = await rowOf(revisionId)
  const document = text('Ring first.')
  await saveRevision(author.actor, { revisionId, version, document, kind, summary, inForceOn })
  await submitRevision(author.actor, { revisionId })
  await approveRevision(approver.actor, { revisionId, contentHash: (await rowOf(revisionId)).contentHash })
  await published(revisionId)
}

describe('opening a draft', () => {
  it('begins a chapter that readers have not had from nothing, as new', async () => {
    const { carePlanning, author } = await aWorkplace()
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    const stored = await storedRevision(database(), revisionId)
    expect(stored).toMatchObject({
      state: 'draft',
      kind: 'new',
      summary: '',
      version: 1,
      title: 'Care Planning',
    })
    expect(stored.document.content).toHaveLength(1)
  })

  it('begins from the text last published, clause ids and all, as updated', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    await inRelease(carePlanning.id, author, approver, text('Ring first.', 'Then write.'))
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    expect(await storedRevision(database(), revisionId)).toMatchObject({
      kind: 'updated',
      document: text('Ring first.', 'Then write.'),
    })
    expect((await rowOf(revisionId)).number).toBe(2)
    expect((await lastPublished(database(), carePlanning.id))?.number).toBe(1)
  })

  it.each([
    ['still ahead stays', '2199-04-01', '2199-04-01'],
    ['that has come does not', '2025-04-01', null],
  ])('an in-force date %s, and neither is a change to submit', async (_, published, carried) => {
    const { carePlanning, author, approver } = await aWorkplace()
    await inReleaseFrom(published, carePlanning.id, author, approver)
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    expect((await storedRevision(database(), revisionId)).inForceOn).toBe(carried)
    expect((await readinessOfDraft(database(), revisionId)).blockers[0]).toMatch(/Nothing has been changed/)
  })

  it('makes nobody a contributor: nothing is written yet', async () => {
    const { carePlanning, author } = await aWorkplace()
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    expect((await rowOf(revisionId)).contributions).toEqual([])
  })

  it('a chapter imported without a text has reached readers: its first text is updated', async () => {
    const { carePlanning, author } = await aWorkplace()
    const imported = await database().chapter.create({
      data: {
        authorityId: carePlanning.authorityId,
        manualId: carePlanning.manualId,
        slug: 'imported',
        title: 'Imported',
        origin: 'import',
        entries: { create: { kind: 'chapter', position: 9 } },
      },
    })
    const { revisionId } = await openDraft(author.actor, { chapterId: imported.id })
    expect((await rowOf(revisionId)).kind).toBe('updated')
  })

  it('only one open revision: a second is refused, and told where the first is', async () => {
    const { carePlanning, author } = await aWorkplace()
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    const again = openDraft(author.actor, { chapterId: carePlanning.id })
    await expect(again).rejects.toThrow(Conflict)
    await expect(again).rejects.toMatchObject({ now: { revisionId } })
  })

  it('two people opening a draft at once: one makes it, the other is told', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const outcomes = await Promise.allSettled([
      openDraft(author.actor, { chapterId: carePlanning.id }),
      openDraft(both.actor, { chapterId: carePlanning.id }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toBeInstanceOf(Conflict)
    expect(await database().revision.count({ where: { chapterId: carePlanning.id } })).toBe(1)
  })

  it('refuses a chapter that has been taken out of the contents', async () => {
    const { carePlanning, author } = await aWorkplace()
    await removed(author, carePlanning.id)
    await expect(openDraft(author.actor, { chapterId: carePlanning.id })).rejects.toThrow(Blocked)
  })

  it('refuses everybody but authors, and authors of another authority', async () => {
    const { carePlanning, approver, publisher } = await aWorkplace()
    const stranger = await aPerson(await anAuthority(), 'author')
    for (const { actor } of [approver, publisher, stranger]) {
      await expect(openDraft(actor, { chapterId: carePlanning.id })).rejects.toThrow(Forbidden)
    }
    expect(await database().revision.count({ where: { chapterId: carePlanning.id } })).toBe(0)
  })

  it('finds no chapter where there is none', async () => {
    const { author } = await aWorkplace()
    await expect(openDraft(author.actor, { chapterId: crypto.randomUUID() })).rejects.toThrow(NotFound)
  })
})
