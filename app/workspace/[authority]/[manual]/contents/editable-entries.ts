import type { EditableEntry } from '@/components/contents/editable-contents'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import { entryPage, type ManualSlugs } from '@/lib/platform/workspace-addresses'

/** The working contents as the page shows them; `published` are the chapters that readers have. */
export function editableEntries(
  entries: readonly WorkingEntry[],
  numbers: ReadonlyMap<WorkingEntry, string | null>,
  published: ReadonlySet<string>,
  manual: ManualSlugs,
): EditableEntry[] {
  return entries.map((entry, position) => ({
    id: entry.id,
    kind: entry.kind,
    number: numbers.get(entry) ?? null,
    words: wordsOf(entry),
    underReview: entry.underReview,
    unpublished: entry.chapter !== null && !published.has(entry.chapter.id),
    href: entryPage(manual, entry.id),
    first: position === 0,
    last: position === entries.length - 1,
    entries: editableEntries(entry.entries, numbers, published, manual),
  }))
}

/** What an entry is called: its own title, its chapter's, or a note's text. */
export function wordsOf(entry: WorkingEntry): string {
  return entry.title ?? entry.chapter?.title ?? entry.text ?? ''
}

/** A section that something can be put in. */
export type SectionChoice = { value: string; words: string }

/** The sections of the contents in order, subsections indented; those at and below `without` are left out. */
export function sectionChoices(
  entries: readonly WorkingEntry[],
  numbers: ReadonlyMap<WorkingEntry, string | null>,
  without?: string,
  depth = 0,
): SectionChoice[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'section' || entry.id === without) return []
    const words = [numbers.get(entry), entry.title].filter(Boolean).join(' ') || 'Untitled'
    return [
      { value: entry.id, words: `${'\u2003'.repeat(depth)}${words}` },
      ...sectionChoices(entry.entries, numbers, without, depth + 1),
    ]
  })
}
