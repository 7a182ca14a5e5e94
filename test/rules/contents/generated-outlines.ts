import fc from 'fast-check'
import { numberContents } from '@/lib/contents/number-contents'
import { everyEntry, type Outline, type OutlineChapter, type OutlineEntry } from '@/lib/contents/outline'
import { startsAsNote } from '@/lib/contents/page-lines'
import { chapterFinder, readReferences } from '@/lib/contents/resolve-references'
import { slugFor } from '@/lib/contents/slug'
import { titleKey } from '@/lib/contents/title-key'

const CHAPTERS = [
  'Care Planning',
  'Staying Put',
  'Search',
  '16-17 Housing',
  'See-Saw',
  'Visits - Checks',
  'Health & Diet',
]
const OTHERS = ['Leaflet', 'Process Map', 'and Forms', 'For Parents', '2013 Protocol']

/** An entry that says no more than its kind; a chapter's `title` is its printed title until `finish` looks at it. */
function entry(kind: OutlineEntry['kind'], more: Partial<OutlineEntry> = {}): OutlineEntry {
  const empty = {
    title: null,
    shortTitle: null,
    fixedNumber: null,
    underReview: false,
    chapter: null,
    text: null,
  }
  return { ...empty, kind, references: [], entries: [], ...more }
}

const flag = fc.boolean()
const heading = fc.constantFrom('Reviews', 'Placements', 'Children from Abroad', ...OTHERS.slice(3))
const printedTitle = fc.constantFrom(...CHAPTERS, ...CHAPTERS.map((title) => `${title.toUpperCase()}.`))

const note = fc
  .tuple(
    fc.constantFrom('See also: ', 'Please see the ', 'For forms, please see: '),
    fc.array(printedTitle, { minLength: 1, maxLength: 3 }),
  )
  .map(([start, titles]) => entry('note', { text: `${start}${titles.join('\nand ')}` }))

const unnumbered = fc
  .tuple(fc.oneof(fc.constantFrom(...OTHERS), printedTitle), flag)
  .map(([title, underReview]) => entry('document', { title, underReview }))

const documents = fc.array(unnumbered, { maxLength: 2 })

const leaf = fc
  .tuple(printedTitle, flag, documents)
  .map(([title, underReview, entries]) => entry('chapter', { title, underReview, entries }))

/** A note right after something with numbered entries below it would stand among those: there is none there. */
function sayable(entries: OutlineEntry[]): OutlineEntry[] {
  const kept: OutlineEntry[] = []
  for (const next of entries) {
    const before = kept.at(-1)
    const isBelow = before?.kind === 'section' || before?.entries.some((below) => below.kind === 'chapter')
    if (next.kind !== 'note' || !isBelow) kept.push(next)
  }
  return kept
}

/** A chapter with chapters below it: its documents come first, and notes only between it and them. */
const branch = fc
  .tuple(leaf, fc.option(note), fc.array(leaf, { minLength: 1, maxLength: 2 }))
  .map(([chapter, first, below]) => ({
    ...chapter,
    entries: [...chapter.entries, ...(first ? [first] : []), ...below],
  }))

const reserved = fc.constant('reserved' as const).map((kind) => entry(kind))

const subsection = fc
  .tuple(
    fc.option(heading),
    flag,
    fc.array(note, { maxLength: 1 }),
    documents,
    fc.array(fc.oneof(leaf, branch, reserved, note), { maxLength: 4 }),
  )
  .map(([title, underReview, notes, below, others]) => {
    const numbered = others.some((other) => other.kind !== 'note')
    const text = title ?? (numbered ? '' : 'Untold')
    // Under a heading, documents come before any note: after one, they would be its further lines. Of those
    // right under the heading only the first can start as notes do.
    const documentsBelow = below.filter(
      (document, index) => index === 0 || !startsAsNote(document.title ?? ''),
    )
    const entries = sayable([...(notes.length > 0 ? notes : documentsBelow), ...others])
    return entry('section', { title: text, underReview: text !== '' && underReview, entries })
  })

const unnumberedSection = fc
  .tuple(fc.constantFrom('Partnership Procedures', 'Other Manuals'), note)
  .map(([title, only]) => entry('section', { title, fixedNumber: '', entries: [only] }))

const section = fc
  .tuple(
    heading,
    fc.option(fc.constant('In Short')),
    flag,
    fc.array(fc.oneof(leaf, branch, subsection, unnumberedSection, note), { maxLength: 5 }),
  )
  .map(([title, shortTitle, underReview, entries]) =>
    entry('section', { title, shortTitle, underReview, entries: sayable(entries) }),
  )

const badge = fc.constantFrom(null, 'new' as const, 'updated' as const)
const slot = fc.constantFrom(
  null,
  { kind: 'local' as const, words: 'local procedure' },
  { kind: 'link' as const, words: 'link to local procedures' },
  { kind: 'to-follow' as const, words: 'to follow' },
  { kind: 'substitutable' as const, words: 'N.B. A local policy can be substituted here' },
)
const said = fc.record({ badge, slot, appliesTo: fc.constantFrom(null, 'Ely', 'Peterborough') })

/** Outlines such as contents pages can say, with chapters at several places, numbers left out and all flags. */
export const pageOutline: fc.Arbitrary<Outline> = fc
  .tuple(
    fc.constantFrom(null, 'November 2018', 'As imported'),
    fc.array(section, { minLength: 1, maxLength: 4 }),
    fc.array(said, { minLength: CHAPTERS.length, maxLength: CHAPTERS.length }),
    fc.infiniteStream(fc.constantFrom(0, 0, 0, 0, 1, 2)),
  )
  .map(([edition, sections, words, skips]) => {
    const entries = structuredClone(sections)
    leaveNumbersOut(entries, '', skips)
    return finish(edition, entries, words)
  })

/** Fixes the numbers of some entries, as pages do that leave a number out. */
function leaveNumbersOut(siblings: OutlineEntry[], parentNumber: string, skips: Iterator<number>): void {
  let ordinal = 0
  for (const sibling of siblings) {
    if (!['section', 'chapter', 'reserved'].includes(sibling.kind) || sibling.fixedNumber === '') continue
    const skip = Number(skips.next().value)
    ordinal += 1 + skip
    const number = parentNumber === '' ? String(ordinal) : `${parentNumber}.${ordinal}`
    if (skip > 0) sibling.fixedNumber = number
    leaveNumbersOut(sibling.entries, number, skips)
  }
}

/** Makes chapters of the printed titles, places of the unnumbered lines that name one, and references of notes. */
function finish(
  edition: string | null,
  entries: OutlineEntry[],
  words: Pick<OutlineChapter, 'badge' | 'slot' | 'appliesTo'>[],
): Outline {
  const numbers = numberContents(entries)
  const chapters = new Map<string, OutlineChapter>()
  const keys = new Set<string>()
  for (const place of everyEntry(entries)) {
    const title = place.title ?? ''
    if (place.kind !== 'chapter' || chapters.has(titleKey(title))) continue
    const key = slugFor(title, keys)
    keys.add(key)
    const nothing = { badge: null, slot: null, appliesTo: null }
    const index = CHAPTERS.findIndex((known) => titleKey(known) === titleKey(title))
    chapters.set(titleKey(title), {
      key,
      title,
      number: numbers.get(place) ?? null,
      ...(words[index] ?? nothing),
    })
  }
  const findChapter = chapterFinder(chapters.values())
  for (const place of everyEntry(entries)) {
    const chapter = ['chapter', 'document'].includes(place.kind)
      ? chapters.get(titleKey(place.title ?? ''))
      : undefined
    if (chapter) {
      const fixedNumber = place.kind === 'document' ? '' : place.fixedNumber
      const title = place.title === chapter.title ? null : place.title
      Object.assign(place, { kind: 'chapter', title, fixedNumber, chapter: chapter.key })
    }
    if (place.text !== null) place.references = readReferences(place.text, findChapter)
  }
  return { edition, chapters: [...chapters.values()], entries }
}
