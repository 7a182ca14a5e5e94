import type { Database } from '@/lib/platform/database'
import type { Moment } from '@/lib/reading/addresses/addresses'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import { shownEntries } from '@/lib/reading/manual/queries/shown-entries'
import { Prisma } from '@/prisma/generated/client'
import { compareReleases, type ManualComparison } from '../compare-releases'
import type { ManualComparisonPage } from '../comparison-pages'
import type { HeldMoment } from '../moments'
import type { ComparedRelease } from '../other-changes'
import { readMoment } from './moments'

/** Compares two moments of a manual, whichever is named first. Throws NoSuchMoment for one that it has nothing of. */
export async function readManualComparison(
  database: Database,
  issued: IssuedManual,
  moments: { from: Moment; to: Moment },
): Promise<ManualComparisonPage> {
  const { from, to } = await readBothMoments(database, issued, moments)
  const [before, after, rows] = await Promise.all([
    readRelease(database, issued, from.number),
    readRelease(database, issued, to.number),
    database.amendment.findMany({
      where: {
        // A section that moved has a row of contents with its place.
        OR: [
          { kind: { in: ['moved', 'removed'] } },
          { kind: 'contents', after: { path: ['place'], not: Prisma.AnyNull } },
        ],
        correctsId: null,
        release: { manualId: issued.manualId, number: { gt: from.number, lte: to.number } },
      },
      orderBy: { release: { number: 'asc' } },
      select: {
        ...{ kind: true, entryId: true, chapterId: true, details: true, replacementId: true },
        correction: {
          where: { release: { number: { lte: issued.number } } },
          orderBy: { release: { number: 'asc' } },
          select: { id: true, details: true, release: { select: { publishedAt: true } } },
        },
      },
    }),
  ])
  const moved = rows.filter(({ kind }) => kind !== 'removed')
  const movedByAuthors = new Set(moved.flatMap(({ entryId }) => entryId ?? []))
  const comparison = compareReleases(before, after, movedByAuthors)
  const removed = rows.filter(({ kind }) => kind === 'removed')
  return {
    ...{ from, to, comparison },
    withheld: await withheldAmong(database, comparison, [before, after]),
    removals: new Map(
      removed.flatMap(({ chapterId, replacementId, correction, ...row }) => {
        const replacement = after.chapters.find((chapter) => chapter.chapterId === replacementId) ?? null
        const details = withoutHiddenTitles(row.details, issued)
        const corrections = correction.map((one) => ({
          ...one,
          details: withoutHiddenTitles(one.details, issued),
        }))
        return chapterId === null ? [] : [[chapterId, { details, corrections, replacement }] as const]
      }),
    ),
  }
}

/** Both moments, the earlier first. */
export async function readBothMoments(
  database: Database,
  issued: IssuedManual,
  moments: { from: Moment; to: Moment },
): Promise<{ from: HeldMoment; to: HeldMoment }> {
  const [one, other] = await Promise.all([
    readMoment(database, issued, moments.from),
    readMoment(database, issued, moments.to),
  ])
  return one.number <= other.number ? { from: one, to: other } : { from: other, to: one }
}

async function readRelease(
  database: Database,
  issued: IssuedManual,
  number: number,
): Promise<ComparedRelease> {
  const where = { release: { manualId: issued.manualId, number } }
  const [chapters, entries] = await Promise.all([
    database.releaseChapter.findMany({ where }),
    database.releaseEntry.findMany({ where }),
  ])
  return {
    chapters: chapters.filter(({ chapterId }) => !issued.hidden.has(chapterId)),
    entries: shownEntries(entries, issued),
  }
}

/** Of the chapters whose texts differ, those of which one of the two texts is withheld. */
async function withheldAmong(
  database: Database,
  { texts }: ManualComparison,
  releases: readonly ComparedRelease[],
): Promise<Set<string>> {
  const changed = new Set(texts.map(({ chapter }) => chapter.chapterId))
  const revisionIds = releases.flatMap(({ chapters }) =>
    chapters.flatMap(({ chapterId, revisionId }) => (changed.has(chapterId) ? (revisionId ?? []) : [])),
  )
  const withheld = await database.publishedRevision.findMany({
    where: { id: { in: revisionIds }, withheld: { not: null } },
    select: { chapterId: true },
  })
  return new Set(withheld.map(({ chapterId }) => chapterId))
}
