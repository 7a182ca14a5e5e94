import { changesInForceOn } from '@/lib/chapters/in-force'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import { documentOf } from '@/lib/chapters/stored-text'
import { submissionBlockers } from '@/lib/chapters/submission-blockers'
import { chapterIdsIn } from '@/lib/document/references'
import type { Database } from '@/lib/platform/database'
import type { RevisionKind } from '@/prisma/generated/enums'
import { hasPlace, hasReachedReaders, lastPublished } from './revision'

/**
 * What stands in the way of submitting a revision, and what makes it doubtful that it is minor: sentences. `unchanged`: its
 * text is the published one, so that its author is asked whether the chapter was reviewed.
 */
export type Readiness = { blockers: string[]; doubts: string[]; unchanged: boolean }

/** Whether a draft can be submitted as it is stored; `reviewed` if its author says that no change was needed. */
export async function readinessOf(
  from: Database,
  revision: {
    chapterId: string
    manualId: string
    kind: RevisionKind
    summary: string
    textHash: string
    inForceOn: Date | null
    text: { document: unknown; schemaVersion: number }
  },
  reviewed = false,
): Promise<Readiness> {
  const document = documentOf(revision.text)
  const chapter = await from.chapter.findUniqueOrThrow({ where: { id: revision.chapterId } })
  const published = await lastPublished(from, chapter.id)
  const unchanged =
    published?.textHash === revision.textHash &&
    !changesInForceOn(published.inForceOn, revision.inForceOn, new Date())
  const blockers = submissionBlockers({
    document,
    kind: revision.kind,
    summary: revision.summary,
    hasPlace: await hasPlace(from, chapter.id),
    reachedReaders: await hasReachedReaders(from, chapter),
    hasText: published !== null,
    unchanged,
    reviewed,
    referable: await referableAmong(from, chapter, chapterIdsIn(document)),
  })
  const asMinor = revision.kind === 'minor' && published !== null
  return { blockers, doubts: asMinor ? minorDoubts(documentOf(published.text), document) : [], unchanged }
}

/**
 * Those of the chapters that a text of this chapter may refer to: chapters that stand in its manual's contents,
 * and chapters of the manual that its template chapter is in (inherited text names those; a publication
 * resolves them to the linked local chapter, or to plain words).
 */
async function referableAmong(
  from: Database,
  chapter: { id: string; manualId: string },
  chapterIds: string[],
): Promise<Set<string>> {
  const link = await from.templateLink.findFirst({
    where: { chapterId: chapter.id },
    select: { templateChapter: { select: { manualId: true } } },
  })
  const found = await from.chapter.findMany({
    where: {
      id: { in: chapterIds },
      OR: [
        { manualId: chapter.manualId, entries: { some: { removedAt: null } } },
        { localLinks: { some: { chapter: { manualId: chapter.manualId } } } },
        ...(link ? [{ manualId: link.templateChapter.manualId }] : []),
      ],
    },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

/** Whether the open revision of this id can be submitted as it is stored, by {@link readinessOf}. */
export async function readinessOfDraft(
  from: Database,
  revisionId: string,
  reviewed = false,
): Promise<Readiness> {
  return readinessOf(
    from,
    await from.revision.findUniqueOrThrow({ where: { id: revisionId }, include: { text: true } }),
    reviewed,
  )
}
