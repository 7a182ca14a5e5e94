import { expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { decidePack } from '@/lib/chapters/commands/decide-pack'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { setChapterCare } from '@/lib/chapters/commands/set-chapter-care'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { findInManual } from '@/lib/chapters/queries/find-in-manual'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { anAuthority, aPerson } from '../people'
import { aManual, text } from './a-manual'
import { drafted, rowOf } from './a-story'

const TITLES = ['Care Planning', 'Staying Put', 'Contact', 'Health', 'Education', 'Placements']
const TEAM = 'duty team'
const HUB = 'duty hub'

/** A manual of six drafts that name the team, and all its people. */
async function sixDrafts() {
  const authority = await anAuthority()
  const manual = await aManual(authority, ...TITLES)
  const author = await aPerson(authority, 'author')
  const drafts: string[] = []
  for (const { id } of manual.chapters) drafts.push(await drafted(id, author, text(`Ring the ${TEAM}.`)))
  const [approver, publisher] = [await aPerson(authority, 'approver'), await aPerson(authority, 'publisher')]
  return { authority, manual, drafts, author, approver, publisher }
}

type Place = Awaited<ReturnType<typeof sixDrafts>>

/** One name for the other in all chapters, as they are now, to and fro; nothing is replaced before it is called. */
async function replacing({ authority, manual, author }: Place, round: number) {
  const [words, replacement] = round % 2 === 0 ? [TEAM, HUB] : [HUB, TEAM]
  const sought = { words, matchCase: false, wholeWord: true }
  const address = { authority: authority.slug, manual: manual.slug }
  const { chapters } = await findInManual(database(), author.actor, address, sought)
  const found = chapters.map(({ id, newest, hits }) => ({
    ...{ chapterId: id, revisionId: newest.revisionId, version: newest.version },
    hits: hits.map(({ key }) => key),
  }))
  const rest = { kind: 'updated' as const, summary: 'The team is the hub.', mayVoid: true }
  return () =>
    replaceInChapters(author.actor, { manualId: manual.id, sought, replacement, chapters: found, ...rest })
}

/** Every one was done or was told to look again: a deadlock that PostgreSQL broke would be another error. */
function expectNoDeadlock(outcomes: PromiseSettledResult<unknown>[]): void {
  for (const outcome of outcomes)
    if (outcome.status === 'rejected' && !(outcome.reason instanceof Blocked))
      expect(outcome.reason).toBeInstanceOf(Conflict)
}

it('replacing in many chapters, publishing them and deciding on them at once wait in no circle', async () => {
  const place = await sixDrafts()
  const { manual, drafts, approver, publisher } = place
  const another = 'f'.repeat(64)
  for (let round = 0; round < 20; round++) {
    const replace = await replacing(place, round)
    const revisions = drafts.map((revisionId) => ({
      ...{ revisionId, contentHash: another, outcome: 'returned' as const, remark: 'Say when.' },
    }))
    // What publishes and decides has everything locked before it finds that it was shown something else.
    const outcomes = await Promise.allSettled([
      replace(),
      publishRelease(publisher.actor, { manualId: manual.id, effectHash: another, edition: 'First' }),
      decidePack(approver.actor, { revisions, changes: [] }),
    ])
    expectNoDeadlock(outcomes)
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled' })
  }
})

it('nor do approving with the day of the next review and replacing', async () => {
  const place = await sixDrafts()
  const { manual, drafts, author, approver } = place
  const [revisionId = ''] = drafts
  const chapterIds = manual.chapters.map(({ id }) => id)
  for (let round = 0; round < 20; round++) {
    const replace = await replacing(place, round)
    if ((await rowOf(revisionId)).state === 'draft') await submitRevision(author.actor, { revisionId })
    const { contentHash } = await rowOf(revisionId)
    const approval = { revisionId, contentHash, nextReviewOn: '2027-11-22' }
    const outcomes = await Promise.allSettled([
      approveRevision(approver.actor, approval),
      replace(),
      setChapterCare(author.actor, { chapterIds, reviewDueOn: '2027-10-01' }),
    ])
    expectNoDeadlock(outcomes)
    expect(outcomes[1]).toMatchObject({ status: 'fulfilled' })
  }
})
