import { describe, expect, it } from 'vitest'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { database } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import type { Person } from '@/test/domain/people'
import { text } from './a-manual'
import { approved, aWorkplace, drafted, rowOf, submitted } from './a-story'

async function save(author: Person, revisionId: string, words: string, automatic: boolean) {
  const { version, kind, summary } = await rowOf(revisionId)
  const document = text(words)
  return saveRevision(author.actor, {
    revisionId,
    version,
    document,
    kind,
    summary,
    inForceOn: null,
    automatic,
  })
}

function eventsOf(revisionId: string) {
  return database().auditEvent.findMany({
    where: { action: 'saveRevision', subject: `revision ${revisionId}` },
    orderBy: { sequence: 'asc' },
  })
}

describe('an automatic save', () => {
  it('stores the text and names who wrote it, and writes no audit event', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const before = await eventsOf(revisionId)
    const { saved } = await save(both, revisionId, 'Ring twice.', true)
    expect(saved.document).toEqual(text('Ring twice.'))
    expect((await rowOf(revisionId)).contributions.map(({ userId }) => userId)).toContain(both.userId)
    expect(await eventsOf(revisionId)).toEqual(before)
  })

  it('is recorded once its author saves, though nothing changes by that any more', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const before = await eventsOf(revisionId)
    await save(author, revisionId, 'Ring twice.', true)
    const { version, contentHash } = await rowOf(revisionId)

    expect(await save(both, revisionId, 'Ring twice.', false)).toMatchObject({ changed: false })
    expect(await eventsOf(revisionId)).toEqual(before)
    for (let times = 0; times < 2; times++)
      expect(await save(author, revisionId, 'Ring twice.', false)).toMatchObject({ changed: false })
    const events = await eventsOf(revisionId)
    expect(events).toHaveLength(before.length + 1)
    expect(events.at(-1)).toMatchObject({ actorId: author.userId, details: { version, contentHash } })
    expect((await rowOf(revisionId)).version).toBe(version)
  })

  it('needs no record of its own once its author has given the chapter another title', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    await save(author, revisionId, 'Ring twice.', true)
    await retitleChapter(author.actor, { chapterId: carePlanning.id, title: 'Care Plans' })
    const { version, savedQuietly } = await rowOf(revisionId)
    expect([version, savedQuietly]).toEqual([4, false])
    const before = await eventsOf(revisionId)
    await save(author, revisionId, 'Ring twice.', false)
    expect(await eventsOf(revisionId)).toEqual(before)
  })

  it.each(['in_review', 'approved'] as const)('never voids what is %s', async (state) => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId =
      state === 'approved'
        ? await approved(carePlanning.id, author, approver)
        : await submitted(carePlanning.id, author)
    await expect(save(author, revisionId, 'Ring twice.', true)).rejects.toThrow(Conflict)
    expect(await rowOf(revisionId)).toMatchObject({ state })
  })
})
