import { everyEntry, type Outline, type OutlineChapter } from '@/lib/contents/outline'
import { readChapterTitle } from '@/lib/contents/status-words'
import { titleKey } from '@/lib/contents/title-key'

/** Finds the chapter of a printed name: the one it is for sure, or none, or the several that it may be. */
export type ChapterNames = {
  find: (printed: string) => OutlineChapter | 'none' | 'several'
  /** The longest beginning of a line that is a chapter's title, and the words after it; null if it begins with none. */
  beginningOf: (words: string) => { title: string; rest: string } | null
}

const NUMBER_IN_FRONT = /^(?:chapter )?(\d{1,3}(?:\.\d{1,3})*)(?:\.|:)?\s*[-–—]?\s*(?=\p{L}|["“‘'(])/iu
const SAID_AFTER =
  /^(.*\S)\s*[-–—]?\s*\((?:(?:now )?(?:amended|updated|revised|reviewed|removed|deleted|archived|renamed|new|re-?written)(?: (?:chapter|procedure|policy|title|version))?|(?:formerly|previously|was|renamed from|now called|new chapter)\b[^()]*)\)$/i
const WORD_AFTER = /^(.*\S) (?:[-–—] ?)?(?:amended|updated|revised|new(?: chapter)?|removed)\*?$/i
const MARK_AFTER = /^(.*\S)\s*[*†‡]+$/

/**
 * The chapters of an outline by the names that an amendments page may print for them. Letters' case, quotation marks,
 * dashes and punctuation do not tell names apart, a number in front and "(Amended)" after are no part of one. A name
 * that several chapters have is a chapter's only if the number in front, or the member authority named, says whose.
 */
export function chapterNames(outline: Outline): ChapterNames {
  const byTitle = new Map<string, Set<OutlineChapter>>()
  const byLetters = new Map<string, Set<OutlineChapter>>()
  const chapters = new Map(outline.chapters.map((chapter) => [chapter.key, chapter]))
  const add = (title: string, chapter: OutlineChapter) => {
    addTo(byTitle, titleKey(title), chapter)
    addTo(byLetters, lettersOf(title), chapter)
  }
  for (const chapter of outline.chapters) add(chapter.title, chapter)
  for (const { chapter: key, title } of everyEntry(outline.entries)) {
    const chapter = key === null ? undefined : chapters.get(key)
    if (chapter && title !== null) add(title, chapter)
  }

  const find: ChapterNames['find'] = (printed) => {
    for (const form of formsOf(printed)) {
      const found = byTitle.get(titleKey(form)) ?? byLetters.get(lettersOf(form))
      if (found) return theOne([...found], printed)
    }
    return 'none'
  }
  const firstWords = new Set([...byTitle.keys()].map(firstWord))
  const mayBegin = (words: string) =>
    firstWords.has(firstWord(titleKey(words))) || NUMBER_IN_FRONT.test(words)
  return { find, beginningOf: (words) => (mayBegin(words) ? beginningOf(words, byTitle) : null) }
}

/** A name as it is printed, and what is left of it when what is no part of a title is taken away, piece by piece. */
function* formsOf(printed: string): Generator<string> {
  let name = printed
  for (let taken = 0; taken < 6; taken += 1) {
    yield name
    const bare = name.replace(NUMBER_IN_FRONT, '')
    if (bare !== name && bare !== '') yield bare
    const shorter = SAID_AFTER.exec(name)?.[1] ?? WORD_AFTER.exec(name)?.[1] ?? MARK_AFTER.exec(name)?.[1]
    if (shorter === undefined) break
    name = shorter
  }
  const { title } = readChapterTitle(name)
  if (title !== name) yield title
}

function theOne(found: readonly OutlineChapter[], printed: string): OutlineChapter | 'several' {
  const [only, ...others] = found
  if (only && others.length === 0) return only
  const number = NUMBER_IN_FRONT.exec(printed)?.[1]
  const numbered = found.filter((chapter) => number !== undefined && chapter.number === number)
  const words = ` ${lettersOf(printed)} `
  const limited = found.filter(
    ({ appliesTo }) => appliesTo !== null && words.includes(` ${lettersOf(appliesTo)} `),
  )
  const [sure, ...more] = numbered.length > 0 ? numbered : limited
  return sure && more.length === 0 ? sure : 'several'
}

function firstWord(title: string): string {
  return title.split(/[ -]/, 1)[0] ?? ''
}

/** Tries the first forty words, then fewer and fewer: no title is longer than that. */
function beginningOf(
  words: string,
  byTitle: ReadonlyMap<string, unknown>,
): { title: string; rest: string } | null {
  const parts = words.split(' ')
  for (let length = Math.min(parts.length - 2, 40); length > 0; length -= 1) {
    const title = parts.slice(0, length).join(' ')
    const bare = title.replace(NUMBER_IN_FRONT, '')
    const rest = parts.slice(length).join(' ')
    if (/^["“‘'(]?[\p{Lu}\d]/u.test(rest) && (byTitle.has(titleKey(title)) || byTitle.has(titleKey(bare))))
      return { title, rest }
  }
  return null
}

/** A title's letters and digits: punctuation, apostrophes and hyphens do not tell titles apart. */
function lettersOf(title: string): string {
  const letters = titleKey(title)
    .normalize('NFKD')
    .replace(/[\p{M}']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return letters === '' ? title : letters
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}
