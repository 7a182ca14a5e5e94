import { beforeEach, describe, expect, it } from 'vitest'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { undoSplit } from '@/lib/chapters/commands/undo-split'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import { aPerson, type Person } from '../people'
import { aDraft, anApproved, publish, type Team } from './a-publication'
import { aManualToChange, approved, blockersFor, clausesIn, idsIn, wordsIn } from './a-succession'
import { retitled } from './working-changes'

let manual: ManualInTest
let team: Team
let care: string
let staying: string

beforeEach(async () => {
  ;({ manual, team, care, staying } = await aManualToChange())
})

async function headingId(title: string) {
  return (await clausesIn(care, 'published')).find(({ text }) => text === title)?.id ?? ''
}

const split = async (by: Person = team.author) =>
  splitChapter(by.actor, { chapterId: care, clauseId: await headingId('Reviews'), secondTitle: 'Reviews' })

const splitWhole = async () =>
  splitChapter(team.author.actor, {
    chapterId: care,
    clauseId: await headingId('Reviews'),
    firstTitle: 'Plans of Care',
    secondTitle: 'Reviews of Care',
    details: 'There are two chapters now.',
  })

describe('splitting a chapter', () => {
  it('makes a new chapter right after it of what begins at the heading, and takes that out of its draft', async () => {
    const before = await idsIn(care, 'published')
    const { second } = await split()
    expect(await wordsIn(care)).toEqual(['Plans', 'Every child has a plan.'])
    expect(await wordsIn(second.chapterId)).toEqual(['Reviews', 'It is reviewed.', 'Who', 'By all.'])
    expect([...(await idsIn(care)), ...(await idsIn(second.chapterId))]).toEqual(before)
    const places = await sql(`SELECT c.title FROM entries e JOIN chapters c ON c.id = e.chapter_id
      WHERE e.parent_id = (SELECT parent_id FROM entries WHERE chapter_id = '${care}') AND e.kind = 'chapter' ORDER BY e.position`)
    expect(places.map(({ title }) => title)).toEqual([
      'Decision to Look After',
      'Care Planning',
      'Reviews',
      'Staying Put',
    ])
  })

  it('is published whole: neither the part without the new chapter, nor the chapter without its part', async () => {
    const { second } = await split()
    await approved(team, care)
    expect(await blockersFor(team, manual.manualId)).toEqual([
      'succession: “Care Planning” has lost a part to “Reviews”, which is not in this update. Publish them together.',
    ])
    await approved(team, second.chapterId)
    expect(await blockersFor(team, manual.manualId)).toEqual([])
    await publish(team, manual.manualId)
  })

  it('does not bring the new chapter while the other still has the part', async () => {
    const { second } = await split()
    await approved(team, second.chapterId)
    expect((await blockersFor(team, manual.manualId))[0]).toContain('has it still')
  })

  it('is not published by whoever split', async () => {
    const authority = await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } })
    const splitter = await aPerson(authority, 'author', 'publisher')
    const { second } = await split(splitter)
    await approved(team, care)
    await approved(team, second.chapterId)
    const { hash, blockers } = await releaseEffect(database(), splitter.actor, manual.manualId)
    expect(blockers.map(({ kind }) => kind)).toEqual(['own-change'])
    await expect(
      publishRelease(splitter.actor, { manualId: manual.manualId, effectHash: hash }),
    ).rejects.toThrow(Blocked)
  })

  it('into two new chapters takes the old one out, to go on in the first', async () => {
    const { first, second } = await splitWhole()
    expect(await wordsIn(first?.chapterId ?? '')).toEqual(['Plans', 'Every child has a plan.'])
    expect((await wordsIn(second.chapterId))[0]).toBe('Reviews')
    await approved(team, first?.chapterId ?? '')
    expect((await blockersFor(team, manual.manualId)).filter((one) => one.startsWith('succession'))).toEqual([
      'succession: “Reviews of Care”, a part of “Care Planning”, is not in this update. Publish them together.',
    ])
    await approved(team, second.chapterId)
    // The chapter that refers to it is changed first, as for any removal.
    expect(await blockersFor(team, manual.manualId)).toEqual([
      expect.stringContaining('cited: “Care Planning” is removed'),
    ])
    await anApproved(team, staying, { words: 'Whoever wants to.' })
    const { releaseId } = await publish(team, manual.manualId)
    const row = await database().amendment.findFirstOrThrow({ where: { releaseId, kind: 'removed' } })
    expect(row).toMatchObject({ chapterId: care, replacementId: first?.chapterId, succession: 'split' })
  })

  it.each(['first', 'second'] as const)('brings the %s of two parts only with the whole', async (which) => {
    const chapterId = (await splitWhole())[which]?.chapterId ?? ''
    await approved(team, chapterId)
    const { id } = await database().revision.findFirstOrThrow({ where: { chapterId } })
    const { blockers } = await outOfTurnEffect(database(), team.publisher.actor, id)
    expect(blockers).toMatchObject([{ kind: 'succession', chapterIds: [care, chapterId] }])
  })

  it('is undone by putting the old one back: its parts go', async () => {
    const { first, second } = await splitWhole()
    await reinstateChapter(team.author.actor, { chapterId: care })
    const parts = [first?.chapterId ?? '', second.chapterId]
    expect(await database().entry.count({ where: { chapterId: { in: parts }, removedAt: null } })).toBe(0)
    expect(await blockersFor(team, manual.manualId)).toEqual(['nothing: Nothing is waiting to be published.'])
  })

  it('whose first part stayed is undone: the new chapter goes, and the draft has the whole text', async () => {
    const before = await idsIn(care, 'published')
    const { second } = await split()
    await undoSplit(team.author.actor, { chapterId: second.chapterId })
    expect(await idsIn(care)).toEqual(before)
    expect(await database().entry.count({ where: { chapterId: second.chapterId, removedAt: null } })).toBe(0)
    expect(await blockersFor(team, manual.manualId)).toEqual(['nothing: Nothing is waiting to be published.'])
    await expect(undoSplit(team.author.actor, { chapterId: second.chapterId })).rejects.toThrow(Blocked)
  })

  it('that is undone says nothing of a chapter that is no more, though that was retitled', async () => {
    const { second } = await split()
    await retitled(team.author, second.chapterId, 'Reviews of Plans')
    await undoSplit(team.author.actor, { chapterId: second.chapterId })
    const { summary } = await database().revision.findFirstOrThrow({
      where: { chapterId: care, state: 'draft' },
    })
    expect(summary).toBe('')
  })

  it('is not undone where a part was submitted since', async () => {
    const { second } = await split()
    await approved(team, second.chapterId)
    await expect(undoSplit(team.author.actor, { chapterId: second.chapterId })).rejects.toThrow(Blocked)
    expect(await database().entry.count({ where: { chapterId: second.chapterId, removedAt: null } })).toBe(1)
  })

  it('is refused where a version is under way, where there is no text, and where there is no heading', async () => {
    const clauseId = await headingId('Reviews')
    const asked = { chapterId: care, secondTitle: 'Reviews' }
    await expect(
      splitChapter(team.author.actor, { ...asked, clauseId: await headingId('Plans') }),
    ).rejects.toThrow(Blocked)
    await aDraft(team, care)
    await expect(splitChapter(team.author.actor, { ...asked, clauseId })).rejects.toThrow(Blocked)
    const none = { chapterId: manual.chapterId('Values and Principles'), secondTitle: 'Values', clauseId }
    await expect(splitChapter(team.author.actor, none)).rejects.toThrow(Blocked)
  })
})
