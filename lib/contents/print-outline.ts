import { numberContents } from '@/lib/contents/number-contents'
import type { Outline, OutlineChapter, OutlineEntry } from '@/lib/contents/outline'
import { startsAsNote } from '@/lib/contents/page-lines'
import { printEdition } from '@/lib/contents/page-parts'
import { printChapter, printHeading, printUnnumbered } from '@/lib/contents/status-words'

const INDENT = '\u00a0 '

/** What an entry's lines depend on besides the entry. */
interface Printing {
  chapters: ReadonlyMap<string, OutlineChapter>
  numbers: ReadonlyMap<OutlineEntry, string | null>
}

/**
 * Prints an outline as a contents page, always in the same form: the edition, quick links to all sections, then
 * section by section, a heading's number above its title, a chapter's status words, badge and limit at each
 * numbered place. For an outline that a page can say (every one that parseOutline gives), parseOutline gives
 * the same outline back.
 */
export function printOutline(outline: Outline): string {
  const numbers = numberContents(outline.entries)
  const chapters = new Map(outline.chapters.map((chapter) => [chapter.key, chapter]))
  const quickLinks = outline.entries.map(
    (section) => `  ${numbers.get(section) ?? ''}. ${section.shortTitle ?? section.title ?? ''}`,
  )
  const sections = outline.entries.flatMap((section) => [
    '',
    `${numbers.get(section) ?? ''}. ${printHeading(section.title ?? '', section.underReview)}`,
    '',
    ...printEntries(section, { chapters, numbers }),
  ])
  const edition = outline.edition === null ? [] : [printEdition(outline.edition), '']
  const lines = ['Contents', '', ...edition, 'Quick Links:', '', ...quickLinks, ...sections]
  return `${lines.map((line) => line.replace(/ +$/, '')).join('\n')}\n`
}

function printEntries(parent: OutlineEntry, printing: Printing): string[] {
  return parent.entries.flatMap((entry, index) => {
    const lines = printEntry(entry, parent, parent.entries[index - 1], printing)
    return [...lines, ...printEntries(entry, printing)]
  })
}

function printEntry(
  entry: OutlineEntry,
  parent: OutlineEntry,
  before: OutlineEntry | undefined,
  { chapters, numbers }: Printing,
): string[] {
  const number = numbers.get(entry) ?? null
  const chapter = chapters.get(entry.chapter ?? '')
  const title = entry.title ?? chapter?.title ?? ''
  if (entry.kind === 'note') return (entry.text ?? '').split('\n').map((line) => `${INDENT}${line}`)
  if (entry.kind === 'section') {
    const heading = title === '' ? [] : [printHeading(title, entry.underReview), '']
    return number === null ? ['', ...heading] : ['', number, '', ...heading]
  }
  if (entry.kind === 'reserved') return [number ?? '']
  const { underReview } = entry
  if (chapter && number !== null) {
    const [line = '', ...limit] = printChapter(title, { ...chapter, underReview })
    return [`${number} ${line}`, ...limit]
  }
  const words = printUnnumbered(title, { underReview, appliesTo: chapter?.appliesTo ?? null })
  return [`${INDENT.repeat(isIndentedTwice(title, parent, before) ? 2 : 1)}${words}`]
}

/** A document of a section stands indented once, unless it would then be read as a note or as part of one. */
function isIndentedTwice(title: string, parent: OutlineEntry, before: OutlineEntry | undefined): boolean {
  return parent.kind !== 'section' || before?.kind === 'note' || (before === undefined && startsAsNote(title))
}
