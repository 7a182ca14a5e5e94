import type { OutlineReference } from '@/lib/contents/outline'
import { titleKey } from '@/lib/contents/title-key'

/** Where a note's first line begins to say what to see; the earlier pattern has the word. */
const SEE = [
  /^(?:please )?see(?: also)?\b ?:?(.*)$/i,
  /\bplease see(?: also)?\b ?:?(.*)$/i,
  /^.*\bsee(?: also)?\b ?:?(.*)$/i,
]
const WEB_ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:)]/i
const MOST_PARTS = 12

/** Finds a chapter's key by the words of a reference; null if no chapter, or more than one, goes by them. */
export type ChapterFinder = (words: string) => string | null

/**
 * Finds chapters by title, as titleKey compares titles, with or without "the" before it. A title's own tail
 * ("… - HCC (hertfordshire.gov.uk)") may be left off; nothing of the reference may.
 */
export function chapterFinder(chapters: Iterable<{ key: string; title: string }>): ChapterFinder {
  const byTitle = new Map<string, string | null>()
  const byHead = new Map<string, string | null>()
  for (const { key, title } of chapters) {
    addOnce(byTitle, referenceKey(title), key)
    const head = withoutTail(title)
    if (head !== title) addOnce(byHead, referenceKey(head), key)
  }
  return (words) => {
    const key = referenceKey(words)
    return (byTitle.has(key) ? byTitle.get(key) : byHead.get(key)) ?? null
  }
}

/**
 * What a note refers to, in the order of its words: what its first line asks to see, and each further line. A
 * reference to something outside the manual has neither chapter nor, unless it is printed, an address.
 */
export function readReferences(text: string, findChapter: ChapterFinder): OutlineReference[] {
  return targetsOf(text)
    .filter((target) => target !== '')
    .flatMap((target) => resolve(target, findChapter))
}

/** Does the note ask to see something and name nothing? "See also:" on its own has lost its target. */
export function hasLostItsTarget(text: string): boolean {
  const targets = targetsOf(text)
  return targets.length > 0 && targets.every((target) => target === '')
}

function addOnce(index: Map<string, string | null>, words: string, key: string): void {
  index.set(words, index.has(words) ? null : key)
}

function referenceKey(words: string): string {
  return titleKey(words).replace(/^the /, '')
}

/** A title without its last " - …", or without the "(…)" at its end. */
function withoutTail(title: string): string {
  return title.replace(/(?: [-–—] (?:(?! [-–—] ).)+| \([^()]*\)[.,;]?)$/, '')
}

/** The words of each reference, '' where "See also:" is followed by none. */
function targetsOf(text: string): string[] {
  const [first = '', ...further] = text.split('\n')
  const seen = SEE.map((pattern) => pattern.exec(first)?.[1]).find((words) => words !== undefined)
  const continued = further.map((line) => line.replace(/^and /i, ''))
  return (seen === undefined ? continued : [seen, ...continued]).map(trimTarget)
}

function trimTarget(words: string): string {
  return words
    .trim()
    .replace(/^the /, '')
    .replace(/[.,;]+$/, '')
}

function resolve(target: string, findChapter: ChapterFinder): OutlineReference[] {
  const named = findChapter(target)
  if (named !== null) return [{ words: target, chapter: named, href: null }]
  return resolveParts(target, findChapter) ?? [{ words: target, chapter: null, href: webAddressIn(target) }]
}

/** "A, B and C" are three references if all of them are chapters; titles themselves have commas and "and". */
function resolveParts(target: string, findChapter: ChapterFinder): OutlineReference[] | null {
  const separators = [...target.matchAll(/, and |, |; | and | & /g)]
  if (separators.length > MOST_PARTS) return null
  for (const separator of separators.toReversed()) {
    const words = target.slice(0, separator.index)
    const chapter = findChapter(words)
    if (chapter === null) continue
    const others = resolve(trimTarget(target.slice(separator.index + separator[0].length)), findChapter)
    if (others.every((other) => other.chapter !== null)) return [{ words, chapter, href: null }, ...others]
  }
  return null
}

/** The web address printed in the words, or null. */
export function webAddressIn(words: string): string | null {
  const address = WEB_ADDRESS.exec(words)?.[0]
  return address !== undefined && URL.canParse(address) ? address : null
}
