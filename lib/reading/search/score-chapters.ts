import { fittingSets, type Term } from './terms'

/** Which chapters have a word, by their keys, and how much each is about it, in the same order. */
export type Posting = { keys: Int32Array; weights: Float32Array }

/** The posting of each word that any chapter has. */
export type Postings = ReadonlyMap<string, Posting>

/** A chapter by its key, with its score among the others. */
export type FoundChapter = { key: number; score: number }

/** The best chapters, best first, how many there are in all, and how many of the terms the one with most has. */
export type FoundChapters = { chapters: FoundChapter[]; total: number; mostHeld: number }

/** How many of the terms are needed, how many chapters are wanted, and which (by key) are not, or are alone, looked at. */
export type Wanted = {
  needed: number
  most: number
  hidden: ReadonlySet<number>
  only: ReadonlySet<number> | null
}

/**
 * The chapters that have `needed` of the terms, or those that say most, by how much they are about them: a title more than a
 * heading, a heading more than the text, a rare word more than a common one. Of chapters that score the same the one that
 * was there first comes first.
 */
export function scoreChapters(
  postings: Postings,
  terms: readonly Term[],
  { needed, most, hidden, only }: Wanted,
): FoundChapters {
  const fits = fittingSets(terms, needed)
  const best: FoundChapter[] = []
  let total = 0
  let mostHeld = 0
  const { keys, scores, sets } = tally(postings, terms)
  for (const [at, key] of keys.entries()) {
    const set = sets[at] ?? 0
    if (!fits[set] || hidden.has(key) || (only && !only.has(key))) continue
    const held = bitsIn(set)
    total += 1
    mostHeld = Math.max(mostHeld, held)
    takeIn(best, { key, score: ((scores[at] ?? 0) * (held + terms.length)) / (2 * terms.length) }, most)
  }
  return { chapters: best, total, mostHeld }
}

/** Each chapter that has any of the terms: what they come to (in single precision, as weights are), and which they are. */
function tally(postings: Postings, terms: readonly Term[]) {
  const { keys, placed } = inPlaces(postings)
  const scores = new Float32Array(keys.length)
  const sets = new Uint16Array(keys.length)
  for (const { bit, worth, ways } of terms)
    for (const { lexemes } of ways) {
      const [first = NOWHERE, ...others] = lexemes.map((lexeme) => placed.get(lexeme) ?? NOWHERE)
      const { places, weights } = others.reduce((one, other) => together(one, other, keys.length), first)
      const worthOfEach = Math.fround(worth)
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0
        scores[place] = (scores[place] ?? 0) + Math.fround((weights[at] ?? 0) * worthOfEach)
        sets[place] = (sets[place] ?? 0) | bit
      }
    }
  return { keys, scores, sets }
}

/** A posting whose chapters are counted from 0, so that what is added up for them is an array. */
type Placed = { places: Int32Array; weights: Float32Array }

const NOWHERE: Placed = { places: new Int32Array(), weights: new Float32Array() }

/** The postings by place, and the key of the chapter in each. */
function inPlaces(postings: Postings): { keys: number[]; placed: Map<string, Placed> } {
  const placeOf = new Map<number, number>()
  const placed = new Map<string, Placed>()
  for (const [lexeme, { keys, weights }] of postings) {
    const places = new Int32Array(keys.length)
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0
      let place = placeOf.get(key)
      if (place === undefined) {
        place = placeOf.size
        placeOf.set(key, place)
      }
      places[at] = place
    }
    placed.set(lexeme, { places, weights })
  }
  return { keys: [...placeOf.keys()], placed }
}

/** Where both words are, with the lesser of their weights: words that mean something together, and each alone something else. */
function together(one: Placed, other: Placed, size: number): Placed {
  const others = new Float32Array(size)
  for (let at = 0; at < other.places.length; at++) others[other.places[at] ?? 0] = other.weights[at] ?? 0
  const places = one.places.filter((place) => (others[place] ?? 0) > 0)
  const weights = one.weights
    .filter((_, at) => (others[one.places[at] ?? 0] ?? 0) > 0)
    .map((weight, at) => Math.min(weight, others[places[at] ?? 0] ?? 0))
  return { places, weights }
}

function bitsIn(set: number): number {
  let bits = 0
  for (let left = set; left > 0; left &= left - 1) bits += 1
  return bits
}

/** Puts a chapter where it belongs among the best, of which there are at most so many. */
function takeIn(best: FoundChapter[], chapter: FoundChapter, most: number): void {
  const last = best.at(-1)
  if (best.length >= most && last && comesBefore(last, chapter)) return
  const at = best.findLastIndex((other) => comesBefore(other, chapter)) + 1
  best.splice(at, 0, chapter)
  if (best.length > most) best.pop()
}

function comesBefore(one: FoundChapter, other: FoundChapter): boolean {
  return one.score > other.score || (one.score === other.score && one.key < other.key)
}
