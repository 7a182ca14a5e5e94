import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { type AppendixRelease, listedChanges } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { type Hidden, withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import {
  type ChapterHistory,
  type HistoryStep,
  type InForce,
  inForceOn,
  type PublishedVersion,
  type VersionApproval,
  versionsOf,
} from '../chapter-history'
import { releaseStandingOn } from './moments'

/**
 * Every published version of a chapter up to the release that is read, and what else became of it. Throws NotFound where
 * no release up to there held a chapter of that slug.
 */
export async function readChapterHistory(
  from: Database,
  issued: IssuedManual,
  slug: string,
): Promise<ChapterHistory> {
  const held = await from.releaseChapter.findMany({
    where: {
      ...{ slug, manualId: issued.manualId },
      release: { manualId: issued.manualId, number: { lte: issued.number } },
    },
    orderBy: { release: { number: 'asc' } },
    select: {
      chapterId: true,
      title: true,
      number: true,
      revisionId: true,
      release: { select: { number: true } },
    },
  })
  const last = held.at(-1)
  if (!last || issued.hidden.has(last.chapterId))
    throw new NotFound('No update up to this one has such a chapter.')
  const { releases, rows } = await readLedger(from, issued, last.chapterId)
  const byNumber = new Map(releases.map((release) => [release.number, release]))
  const changes = listedChanges(rows)
  const versions = await readVersions(from, issued, held, byNumber)
  const numbers = new Set([
    ...versions.map(({ release }) => release.number),
    ...changes.map(({ release }) => release.number),
  ])
  return {
    slug,
    title: last.title,
    number: last.number,
    removedWith:
      last.release.number === issued.number ? null : (byNumber.get(last.release.number + 1) ?? null),
    showsApprovers: issued.showApprovers,
    steps: [...numbers]
      .sort((one, other) => other - one)
      .flatMap((number): HistoryStep[] => {
        const release = byNumber.get(number)
        if (!release) return []
        const version = versions.find((one) => one.release.number === number) ?? null
        const then = changes.filter((change) => change.release.number === number)
        // What is said of a text is its version's own summary.
        const isOfText = ({ kind }: { kind: string }) => kind === 'new' || kind === 'updated'
        return [
          {
            release,
            version,
            corrections: then.filter(isOfText).flatMap(({ corrections }) => corrections),
            events: then.filter((change) => !(version && isOfText(change))),
          },
        ]
      }),
  }
}

/** A chapter's history, and what was in force of it on a day. Throws NoSuchMoment for a day before release 1. */
export async function readInForce(
  from: Database,
  issued: IssuedManual,
  slug: string,
  day: string,
): Promise<{ history: ChapterHistory; inForce: InForce }> {
  const number = await releaseStandingOn(from, issued, day)
  const [history, held] = await Promise.all([
    readChapterHistory(from, issued, slug),
    from.releaseChapter.count({ where: { slug, release: { manualId: issued.manualId, number } } }),
  ])
  return { history, inForce: inForceOn(day, versionsOf(history), held > 0) }
}

/** The versions that these rows of releases held, oldest first. */
async function readVersions(
  from: Database,
  audience: Hidden,
  held: readonly { revisionId: string | null; release: { number: number } }[],
  byNumber: ReadonlyMap<number, AppendixRelease>,
): Promise<PublishedVersion[]> {
  const ids = [...new Set(held.flatMap(({ revisionId }) => revisionId ?? []))]
  const [revisions, approvals] = await Promise.all([
    from.publishedRevision.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, number: true, kind: true, summary: true, basis: true },
        ...{ inForceOn: true, withheld: true },
      },
    }),
    from.publishedApproval.findMany({
      where: { revisionId: { in: ids } },
      orderBy: { decidedAt: 'asc' },
    }),
  ])
  return revisions
    .flatMap(({ id, ...revision }): PublishedVersion[] => {
      const inReleases = held.filter(({ revisionId }) => revisionId === id)
      const first = byNumber.get(inReleases[0]?.release.number ?? 0)
      if (!first) return []
      const lastNumber = inReleases.at(-1)?.release.number ?? first.number
      return [
        {
          ...revision,
          summary: withoutHiddenTitles(revision.summary, audience),
          revisionId: id,
          release: first,
          until: byNumber.get(lastNumber + 1) ?? null,
          approvals: approvals.filter(({ revisionId }) => revisionId === id).map(approvalOf),
        },
      ]
    })
    .sort((one, other) => one.release.number - other.release.number)
}

function approvalOf(approval: VersionApproval): VersionApproval {
  const { approver, onBehalfOf, decidedAt, meeting, meetingOn, minute } = approval
  return { approver, onBehalfOf, decidedAt, meeting, meetingOn, minute }
}
