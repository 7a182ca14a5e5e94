/** Words that mean the same, as lib/reading/chapter/queries/terms.ts reads them. */
type Equivalents = { words: readonly string[] }

/** One thing that is looked for, in each of the ways that mean it. */
export type Concept = {
  /** As it was typed. */
  typed: string
  /** It, and the words or phrases that mean the same to the authority. */
  ways: string[]
  /** Typed in quotation marks: its words stand together, or it is not there. */
  phrase: boolean
}

/** What somebody looks for, as search reads it. */
export type Question = {
  concepts: Concept[]
  /** What was typed after a minus: chapters that have it are left out. */
  without: string[]
  /** Any one of the concepts will do, as "or" says. */
  any: boolean
  /** The number that was typed and nothing else ("4.2.7"); null where it was words. */
  number: string | null
}

const NUMBER = /^\d+(\.\d+)+\.?$/
const PARTS = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g
const WORD = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu
/** More than this is a sentence of which the rest says little. */
const MOST_CONCEPTS = 12

/**
 * Reads a search as people write it: words, "a phrase", -not, or, a number. Words that mean the same to the authority
 * stand for one another, the longest first: "looked after child reviews" asks for LAC or child in care, and reviews.
 */
export function readQuestion(typed: string, equivalents: readonly Equivalents[]): Question {
  const plain = plainSigns(typed)
  if (NUMBER.test(plain)) {
    const number = plain.replace(/\.$/, '')
    return { concepts: [{ typed: number, ways: [number], phrase: false }], without: [], any: false, number }
  }
  const concepts: Concept[] = []
  const without: string[] = []
  let any = false
  let words: string[] = []
  const takeWords = () => {
    concepts.push(...conceptsOf(withTheirS(words), equivalents))
    words = []
  }
  for (const [, minus, phrase, minusWord, word = ''] of plain.matchAll(PARTS)) {
    if (minus || (minusWord && WORD_START.test(word))) without.push(phrase ?? word)
    else if (phrase !== undefined) {
      takeWords()
      if (WORD_START.test(phrase))
        concepts.push({ typed: phrase, ways: waysOf(phrase), phrase: phrase.includes(' ') })
    } else if (word.toLowerCase() === 'or') any = true
    else words.push(...(word.match(WORD) ?? []))
  }
  takeWords()
  return { concepts: said(concepts).slice(0, MOST_CONCEPTS), without, any, number: null }
}

/** The numbers of sections with the s that was typed apart from them: "s 47" and "s. 47" are s47. */
function withTheirS(words: readonly string[]): string[] {
  const together = words.join(' ').replace(/(?<!\S)s (?=\d)/gi, 's')
  return together === '' ? [] : together.split(' ')
}

/** Words by which a question is asked, and which say nothing of what it is about: "how often must I visit a child". */
const ASKING = new Set(
  'often must get gets got need needs needed want wants much many long year years old ask tell happen happens please'.split(
    ' ',
  ),
)

/** The concepts that say what is looked for; all of them, where no other is there. */
function said(concepts: readonly Concept[]): Concept[] {
  const about = concepts.filter(({ typed, phrase }) => phrase || !ASKING.has(typed.toLowerCase()))
  return about.length > 0 ? about : [...concepts]
}

const WORD_START = /[\p{L}\p{N}]/u

/** As a keyboard has them: quotation marks, apostrophes and hyphens; and each letter with its accent as one. */
function plainSigns(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―−]/g, '-')
}

/** "out-of-hours" is written "out of hours" as well. */
function waysOf(typed: string): string[] {
  return typed.includes('-') ? [typed, typed.replaceAll('-', ' ')] : [typed]
}

/** Words one after the other, those that mean the same as others together. */
function conceptsOf(words: readonly string[], equivalents: readonly Equivalents[]): Concept[] {
  const known = equivalents
    .map(({ words: ways }) => ways.map(plainSigns))
    .flatMap((ways) => ways.map((way) => ({ way: (way.match(WORD) ?? []).flatMap(parts), ways })))
    .filter(({ way }) => way.length > 0)
    .sort((one, other) => other.way.length - one.way.length)
  const asked = words.map(parts)
  const concepts: Concept[] = []
  for (let at = 0; at < words.length; ) {
    const start = at
    const found = known.find(({ way }) => wordsThatAre(way, asked, start) > 0)
    const length = found ? wordsThatAre(found.way, asked, start) : 1
    const typed = words.slice(at, at + length).join(' ')
    const own = waysOf(typed)
    const others = (found?.ways ?? [])
      .map((way) => way.replaceAll('/', ' '))
      .filter((way) => own.every((one) => one.toLowerCase() !== way.toLowerCase()))
    concepts.push({ typed, ways: [...own, ...others], phrase: false })
    at += length
  }
  return concepts
}

/** How many of the words, from that one on, are these parts, and no more than these; 0: none. */
function wordsThatAre(way: readonly string[], asked: readonly string[][], start: number): number {
  let done = 0
  for (let at = start; at < asked.length && done < way.length; at += 1) {
    for (const part of asked[at] ?? []) if (part !== way[done++]) return 0
    if (done === way.length) return at + 1 - start
  }
  return 0
}

/** A word, or what hyphens join, each written as one. */
function parts(word: string): string[] {
  return word.split('-').map(singular)
}

/** One written as one: "LACs" is LAC, "children" is child; and without the dots of what is shortened: "s.47" is s47. */
function singular(word: string): string {
  const small = word.toLowerCase().replace(/(?<=\p{L})\.(?=[\p{L}\p{N}])/gu, '')
  if (small === 'children') return 'child'
  return small.length > 3 && small.endsWith('s') && !small.endsWith('ss') ? small.slice(0, -1) : small
}
