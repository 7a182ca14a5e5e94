import { beforeEach, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { sql } from '../database'
import { dayFromNow } from '../days'
import type { ManualInTest } from '../manuals'
import { aPerson, type Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'
import { aManualToChange, approved, blockersFor, idsIn, wordsIn } from './a-succession'

let manual: ManualInTest
let team: Team
let care: string
let staying: string

beforeEach(async () => {
  ;({ manual, team, care, staying } = await aManualToChange())
})

const details = 'It is part of Care Planning now.'
const merge = (by: Person = team.author) =>
  mergeChapters(by.actor, { chapterId: staying, intoId: care, details })

describe('merging a chapter into another', () => {
  it('puts its clauses, with their ids, at the end of a draft of the other, and takes it out', async () => {
    const [before, merged] = [await idsIn(care, 'published'), await idsIn(staying, 'published')]
    await merge()
    expect(await wordsIn(care)).toEqual([
      ...['Plans', 'Every child has a plan.', 'Reviews', 'It is reviewed.', 'Who', 'By all.'],
      ...['Staying Put', 'Who stays', 'Whoever wants to. See Care Planning.'],
    ])
    const after = await idsIn(care)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length + 1)).toEqual(merged)
    const change = await database().contentsChange.findFirstOrThrow({
      where: { kind: 'removed', manualId: manual.manualId },
    })
    expect(change).toMatchObject({ succession: 'merged', replacementId: care, details })
  })

  it('goes into a draft that is there, after what it says', async () => {
    await aDraft(team, care, { words: 'New words.', summary: 'New words.' })
    await merge()
    expect((await wordsIn(care))[0]).toBe('New words.')
    const draft = await database().revision.findFirstOrThrow({ where: { chapterId: care, state: 'draft' } })
    expect(draft.summary).toBe('New words. Takes in “Staying Put”.')
  })

  it('is refused into one that is approved, of one that is not there, and of one that readers never had', async () => {
    const revisionId = await anApproved(team, care)
    await expect(merge()).rejects.toThrow(Blocked)
    expect(await database().entry.count({ where: { chapterId: staying, removedAt: null } })).toBe(1)
    expect(await database().revision.findUniqueOrThrow({ where: { id: revisionId } })).toMatchObject({
      state: 'approved',
    })
    const other = await aKeptManual()
    const elsewhere = { chapterId: staying, intoId: other.manual.chapterId('Care Planning'), details }
    await expect(mergeChapters(team.author.actor, elsewhere)).rejects.toThrow(NotFound)
  })

  it('is published together with the text, and its row tells how it goes on', async () => {
    await merge()
    expect(await blockersFor(team, manual.manualId)).toEqual([
      'succession: “Staying Put” goes on in “Care Planning”, whose new version is not in this update. Publish them together.',
    ])
    await approved(team, care)
    expect(await blockersFor(team, manual.manualId)).toEqual([])
    const { releaseId } = await publish(team, manual.manualId)
    const row = await database().amendment.findFirstOrThrow({ where: { releaseId, kind: 'removed' } })
    expect(row).toMatchObject({ chapterId: staying, replacementId: care, succession: 'merged', details })
  })

  it('is not published, nor its text approved, by whoever merged', async () => {
    const authority = await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } })
    const merger = await aPerson(authority, 'author', 'approver', 'publisher')
    await merge(merger)
    const { id } = await database().revision.findFirstOrThrow({ where: { chapterId: care, state: 'draft' } })
    await submitRevision(team.author.actor, { revisionId: id })
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id } })
    await expect(approveRevision(merger.actor, { revisionId: id, contentHash })).rejects.toThrow(Forbidden)
    await approveRevision(team.approver.actor, { revisionId: id, contentHash })
    const { hash } = await releaseEffect(database(), merger.actor, manual.manualId)
    await expect(
      publishRelease(merger.actor, { manualId: manual.manualId, effectHash: hash }),
    ).rejects.toThrow(Blocked)
  })

  it('is undone by putting the chapter back', async () => {
    const before = await idsIn(care, 'published')
    await merge()
    expect(await reinstateChapter(team.author.actor, { chapterId: staying })).toEqual({ textLeftIn: null })
    expect(await blockersFor(team, manual.manualId)).toEqual(['nothing: Nothing is waiting to be published.'])
    expect(await idsIn(care)).toEqual(before)
    const draft = await database().revision.findFirstOrThrow({ where: { chapterId: care, state: 'draft' } })
    expect(draft.summary).toBe('')
    await merge()
    expect(await idsIn(care)).toHaveLength(before.length + 1 + (await idsIn(staying, 'published')).length)
  })

  it('leaves the text where it was changed or submitted since, and says so', async () => {
    await merge()
    await approved(team, care)
    const left = { textLeftIn: 'Care Planning' }
    expect(await reinstateChapter(team.author.actor, { chapterId: staying })).toEqual(left)
    const { releaseId } = await publish(team, manual.manualId)
    const rows = await database().amendment.findMany({ where: { releaseId } })
    expect(rows.map(({ kind }) => kind)).toEqual(['updated'])
  })

  it('is not published without its text where it was undone after the cut-off', async () => {
    await merge()
    await sql(`UPDATE manuals SET next_cut_off = '${dayFromNow(-1)}' WHERE id = '${manual.manualId}'`)
    await reinstateChapter(team.author.actor, { chapterId: staying })
    expect(await blockersFor(team, manual.manualId)).toEqual([
      'succession: “Staying Put” goes on in “Care Planning”, whose new version is not in this update. Publish them together.',
    ])
  })

  it('does not bring the text out of turn, while the chapter that it was stays', async () => {
    await merge()
    await approved(team, care)
    expect(await blockersAlone()).toEqual([
      '“Care Planning” has the text of “Staying Put” now, which stays in the manual: its removal is not in this update. Publish them together.',
    ])
    await reinstateChapter(team.author.actor, { chapterId: staying })
    expect(await blockersAlone()).toEqual([])
  })
})

async function blockersAlone(): Promise<string[]> {
  const { id } = await database().revision.findFirstOrThrow({ where: { chapterId: care, state: 'approved' } })
  const { blockers } = await outOfTurnEffect(database(), team.publisher.actor, id)
  return blockers.map(({ sentence }) => sentence)
}
