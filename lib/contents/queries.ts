import type { Database } from '@/lib/platform/database'
import { entryReferences } from './schema'
import type { WorkingChapter, WorkingEntry } from './working-tree'

/**
 * The manual's contents as its authors see them now: the tree of entries that are not removed, nor stand below
 * one that is. Numbers are not stored: lib/contents/number-contents gives them.
 */
export async function workingContents(from: Database, manualId: string): Promise<WorkingEntry[]> {
  const chapters = new Map<string, WorkingChapter>()
  for (const { templateLink, ...chapter } of await from.chapter.findMany({
    where: { manualId, entries: { some: { removedAt: null } } },
    select: {
      id: true,
      slug: true,
      title: true,
      origin: true,
      appliesTo: true,
      slot: true,
      slotWords: true,
      templateLink: { select: { templateChapterId: true } },
    },
  }))
    chapters.set(chapter.id, { ...chapter, templateChapterId: templateLink?.templateChapterId ?? null })

  const entries = new Map<string, WorkingEntry>()
  for (const { references, chapterId, ...entry } of await from.entry.findMany({
    where: { manualId, removedAt: null },
    omit: { authorityId: true, manualId: true, removedAt: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  }))
    entries.set(entry.id, {
      ...entry,
      references: entryReferences.parse(references),
      chapter: chapterId === null ? null : (chapters.get(chapterId) ?? null),
      entries: [],
    })
  return asTree(entries)
}

/** Hangs each entry under its parent; those whose parent is not among them are left out. */
function asTree(entries: ReadonlyMap<string, WorkingEntry>): WorkingEntry[] {
  const top: WorkingEntry[] = []
  for (const entry of entries.values()) {
    if (entry.parentId === null) top.push(entry)
    else entries.get(entry.parentId)?.entries.push(entry)
  }
  return top
}

/** The chapters that readers of the manual have now: those of its current release. */
export async function chaptersWithReaders(from: Database, manualId: string): Promise<Set<string>> {
  const held = await from.releaseChapter.findMany({
    where: { manualId, release: { currentOf: { id: manualId } } },
    select: { chapterId: true },
  })
  return new Set(held.map(({ chapterId }) => chapterId))
}

/** The chapters that were taken out of the manual's contents and can be put back, by title. */
export function chaptersTakenOut(
  from: Database,
  manualId: string,
): Promise<{ id: string; slug: string; title: string }[]> {
  return from.chapter.findMany({
    where: { manualId, entries: { some: {}, none: { removedAt: null } } },
    select: { id: true, slug: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
}
