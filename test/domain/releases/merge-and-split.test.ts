import { beforeEach, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { undoSplit } from '@/lib/chapters/commands/undo-split'
import { documentOf } from '@/lib/chapters/stored-text'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import { aPerson, type Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'

const TEXTS = {
  'Care Planning':
    '## Plans\n\nEvery child has a plan.\n\n## Reviews\n\nIt is reviewed.\n\n### Who\n\nBy all.',
  'Staying Put': '## Who stays\n\nWhoever wants to. See [[Care Planning]].',
}

let manual: ManualInTest
let team: Team
let care: string
let staying: string

beforeEach(async () => {
  ;({ manual, team } = await aKeptManual({ texts: TEXTS }))
  care = manual.chapterId('Care Planning')
  staying = manual.chapterId('Staying Put')
})

const details = 'It is part of Care Planning now.'
const merge = (by: Person = team.author) =>
  mergeChapters(by.actor, { chapterId: staying, intoId: care, details })

/** Clauses of the open version of a chapter, or of the one that was published last. */
async function clausesIn(chapterId: string, state: 'open' | 'published' = 'open') {
  const { text } = await database().revision.findFirstOrThrow({
    where: { chapterId, state: state === 'open' ? { not: 'published' } : 'published' },
    orderBy: { number: 'desc' },
    include: { text: true },
  })
  return clausesOf(documentOf(text))
}

const words = async (...of: Parameters<typeof clausesIn>) => (await clausesIn(...of)).map(({ text }) => text)
const ids = async (...of: Parameters<typeof clausesIn>) => (await clausesIn(...of)).map(({ id }) => id)

async function approved(chapterId: string, by: Person = team.approver) {
  const { id } = await database().revision.findFirstOrThrow({ where: { chapterId, state: 'draft' } })
  await submitRevision(team.author.actor, { revisionId: id })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id } })
  await approveRevision(by.actor, { revisionId: id, contentHash })
}

async function blockers() {
  const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
  return effect.blockers.map(({ kind, sentence }) => `${kind}: ${sentence}`)
}

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

describe('merging a chapter into another', () => {
  it('puts its clauses, with their ids, at the end of a draft of the other, and takes it out', async () => {
    const [before, merged] = [await ids(care, 'published'), await ids(staying, 'published')]
    await merge()
    expect(await words(care)).toEqual([
      ...['Plans', 'Every child has a plan.', 'Reviews', 'It is reviewed.', 'Who', 'By all.'],
      ...['Staying Put', 'Who stays', 'Whoever wants to. See Care Planning.'],
    ])
    const after = await ids(care)
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
    expect((await words(care))[0]).toBe('New words.')
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
    expect(await blockers()).toEqual([
      'succession: “Staying Put” goes on in “Care Planning”, whose new version is not in this update. Publish them together.',
    ])
    await approved(care)
    expect(await blockers()).toEqual([])
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
    const before = await ids(care, 'published')
    await merge()
    expect(await reinstateChapter(team.author.actor, { chapterId: staying })).toEqual({ textLeftIn: null })
    expect(await blockers()).toEqual(['nothing: Nothing is waiting to be published.'])
    expect(await ids(care)).toEqual(before)
    const draft = await database().revision.findFirstOrThrow({ where: { chapterId: care, state: 'draft' } })
    expect(draft.summary).toBe('')
    await merge()
    expect(await ids(care)).toHaveLength(before.length + 1 + (await ids(staying, 'published')).length)
  })

  it('leaves the text where it was changed or submitted since, and says so', async () => {
    await merge()
    await approved(care)
    const left = { textLeftIn: 'Care Planning' }
    expect(await reinstateChapter(team.author.actor, { chapterId: staying })).toEqual(left)
    const { releaseId } = await publish(team, manual.manualId)
    const rows = await database().amendment.findMany({ where: { releaseId } })
    expect(rows.map(({ kind }) => kind)).toEqual(['updated'])
  })
})

describe('splitting a chapter', () => {
  it('makes a new chapter right after it of what begins at the heading, and takes that out of its draft', async () => {
    const before = await ids(care, 'published')
    const { second } = await split()
    expect(await words(care)).toEqual(['Plans', 'Every child has a plan.'])
    expect(await words(second.chapterId)).toEqual(['Reviews', 'It is reviewed.', 'Who', 'By all.'])
    expect([...(await ids(care)), ...(await ids(second.chapterId))]).toEqual(before)
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
    await approved(care)
    expect(await blockers()).toEqual([
      'succession: “Care Planning” has lost a part to “Reviews”, which is not in this update. Publish them together.',
    ])
    await approved(second.chapterId)
    expect(await blockers()).toEqual([])
    await publish(team, manual.manualId)
  })

  it('does not bring the new chapter while the other still has the part', async () => {
    const { second } = await split()
    await approved(second.chapterId)
    expect((await blockers())[0]).toContain('has it still')
  })

  it('is not published by whoever split', async () => {
    const authority = await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } })
    const splitter = await aPerson(authority, 'author', 'publisher')
    const { second } = await split(splitter)
    await approved(care)
    await approved(second.chapterId)
    const { hash, blockers } = await releaseEffect(database(), splitter.actor, manual.manualId)
    expect(blockers.map(({ kind }) => kind)).toEqual(['own-change'])
    await expect(
      publishRelease(splitter.actor, { manualId: manual.manualId, effectHash: hash }),
    ).rejects.toThrow(Blocked)
  })

  it('into two new chapters takes the old one out, to go on in the first', async () => {
    const { first, second } = await splitWhole()
    expect(await words(first?.chapterId ?? '')).toEqual(['Plans', 'Every child has a plan.'])
    expect((await words(second.chapterId))[0]).toBe('Reviews')
    await approved(first?.chapterId ?? '')
    expect((await blockers()).filter((one) => one.startsWith('succession'))).toEqual([
      'succession: “Reviews of Care”, a part of “Care Planning”, is not in this update. Publish them together.',
    ])
    await approved(second.chapterId)
    // The chapter that refers to it is changed first, as for any removal.
    expect(await blockers()).toEqual([expect.stringContaining('cited: “Care Planning” is removed')])
    await anApproved(team, staying, { words: 'Whoever wants to.' })
    const { releaseId } = await publish(team, manual.manualId)
    const row = await database().amendment.findFirstOrThrow({ where: { releaseId, kind: 'removed' } })
    expect(row).toMatchObject({ chapterId: care, replacementId: first?.chapterId, succession: 'split' })
  })

  it('is undone by putting the old one back: its parts go', async () => {
    const { first, second } = await splitWhole()
    await reinstateChapter(team.author.actor, { chapterId: care })
    const parts = [first?.chapterId ?? '', second.chapterId]
    expect(await database().entry.count({ where: { chapterId: { in: parts }, removedAt: null } })).toBe(0)
    expect(await blockers()).toEqual(['nothing: Nothing is waiting to be published.'])
  })

  it('whose first part stayed is undone: the new chapter goes, and the draft has the whole text', async () => {
    const before = await ids(care, 'published')
    const { second } = await split()
    await undoSplit(team.author.actor, { chapterId: second.chapterId })
    expect(await ids(care)).toEqual(before)
    expect(await database().entry.count({ where: { chapterId: second.chapterId, removedAt: null } })).toBe(0)
    expect(await blockers()).toEqual(['nothing: Nothing is waiting to be published.'])
    await expect(undoSplit(team.author.actor, { chapterId: second.chapterId })).rejects.toThrow(Blocked)
  })

  it('is not undone where a part was submitted since', async () => {
    const { second } = await split()
    await approved(second.chapterId)
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
