import { diffClauses } from '@/lib/document/diff'
import { upgradeDocument } from '@/lib/document/schema'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { listedChanges } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { type Hidden, withoutHiddenReferences } from '@/lib/reading/manual/leave-out'
import type { Prisma } from '@/prisma/generated/client'
import type { ChangedText, ChapterChangesPage } from '../chapter-changes-page'

/**
 * What the last release that changed a chapter, up to the one that is read, changed in it: of the release of an
 * amendment, that amendment. Throws NotFound where no release up to there held a chapter of that slug.
 */
export async function readChapterChanges(
  from: Database,
  issued: IssuedManual,
  slug: string,
): Promise<ChapterChangesPage> {
  const { manualId, number, hidden } = issued
  const upToRelease = { manualId, number: { lte: number } }
  const held = await from.releaseChapter.findFirst({
    where: { slug, release: upToRelease },
    orderBy: { release: { number: 'desc' } },
    select: { chapterId: true },
  })
  if (!held || hidden.has(held.chapterId)) throw new NotFound('No update up to this one has such a chapter.')
  const { chapterId } = held
  const last = await from.amendment.findFirst({
    where: { chapterId, correctsId: null, kind: { not: 'contents' }, release: upToRelease },
    orderBy: { release: { number: 'desc' } },
    select: { release: { select: { number: true } } },
  })
  const changedWith = last?.release.number ?? 1
  const [before, after] = await Promise.all([
    // One that was put back had its text before it went.
    chapterAt(from, chapterId, { manualId, number: { lt: changedWith } }),
    chapterAt(from, chapterId, { manualId, number: changedWith }),
  ])
  const { releases, rows } = await readLedger(from, issued, chapterId)
  const release = releases.find((one) => one.number === changedWith)
  const chapter = after ?? before
  if (!release || !chapter) throw new NotFound('No update up to this one has such a chapter.')
  return {
    slug,
    title: chapter.title,
    number: chapter.number,
    release,
    heldBefore: before?.release.number ?? null,
    changes: listedChanges(rows).filter((change) => change.release.number === changedWith),
    retitled:
      before && after && before.title !== after.title ? { from: before.title, to: after.title } : null,
    removed: after === null,
    text: await changedText(from, issued, before, after),
  }
}

type ChapterThen = { title: string; number: string | null; revisionId: string | null }

/** The chapter as the newest of these releases had it that held it. */
function chapterAt(from: Database, chapterId: string, release: Prisma.ReleaseWhereInput) {
  return from.releaseChapter.findFirst({
    where: { chapterId, release },
    orderBy: { release: { number: 'desc' } },
    select: { title: true, number: true, revisionId: true, release: { select: { number: true } } },
  })
}

/** What became of a chapter's text between two of its states, for this audience. */
export async function changedText(
  from: Database,
  audience: Hidden,
  before: ChapterThen | null,
  after: ChapterThen | null,
): Promise<ChangedText> {
  const [was, is] = [before?.revisionId ?? null, after?.revisionId ?? null]
  if (after === null) return { is: 'gone' }
  if (was === is) return { is: 'the-same' }
  if (is === null || was === null) return { is: 'the-first' }
  const texts = await from.publishedRevision.findMany({
    where: { id: { in: [was, is] } },
    select: { id: true, document: true, schemaVersion: true, withheld: true },
  })
  const textOf = (id: string) => texts.find((text) => text.id === id)
  const [older, newer] = [textOf(was), textOf(is)]
  if (!older || !newer)
    throw new Error(`The texts of revisions ${was} and ${is} are not among the published ones`)
  // Of a withheld text nothing is shown, and what another has besides would tell of it.
  if (older.withheld !== null || newer.withheld !== null)
    return { is: 'withheld', notice: newer.withheld ?? older.withheld ?? '' }
  return {
    is: 'changed',
    redline: diffClauses(
      withoutHiddenReferences(upgradeDocument(older.document, older.schemaVersion), audience),
      withoutHiddenReferences(upgradeDocument(newer.document, newer.schemaVersion), audience),
    ),
  }
}
