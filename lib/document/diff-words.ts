import { diffComm } from 'node-diff3'

/** A run of words that both texts have, or one of them. */
export type WordRun = { op: 'same' | 'added' | 'removed'; text: string }

/** A word or a sign, and the blanks after it. */
type Word = { word: string; blank: string }

/** Beyond this many pairs of words the comparison would take longer than a reader waits. */
const MOST_PAIRS = 400_000

/** Where less than this share of the longer text is kept, a word here and there in common only confuses. */
const LEAST_KEPT = 0.2

/**
 * Two texts compared word by word. The runs that are same or removed join to `before` exactly, those that are
 * same or added to `after`; at each place what was removed comes before what was added.
 *
 * Blanks are not compared but go with the word before them, so that "five working days" to "ten calendar days"
 * is one replacement, not two with a blank kept between them.
 */
export function diffWords(before: string, after: string): WordRun[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }]
  const [one, other] = [wordsIn(before), wordsIn(after)]
  const start = commonStart(one, other)
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse())
  const runs = joinRuns([
    ...kept(one.slice(0, start), other.slice(0, start)),
    ...compared(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...kept(one.slice(one.length - end), other.slice(other.length - end)),
  ])
  const same = runs.reduce((sum, { op, text }) => sum + (op === 'same' ? text.length : 0), 0)
  return same < LEAST_KEPT * Math.max(before.length, after.length) ? joinRuns(replaced(before, after)) : runs
}

function wordsIn(text: string): Word[] {
  const words = [...text.matchAll(/([\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\S|^)(\s*)/gu)]
  return words.map(([, word = '', blank = '']) => ({ word, blank }))
}

function commonStart(one: Word[], other: Word[]): number {
  let length = 0
  while (length < one.length && length < other.length && one[length]?.word === other[length]?.word) length++
  return length
}

function compared(one: Word[], other: Word[]): WordRun[] {
  if (one.length * other.length > MOST_PAIRS) return replaced(textOf(one), textOf(other))
  let [at, otherAt] = [0, 0]
  const chunks = diffComm(
    one.map(({ word }) => word),
    other.map(({ word }) => word),
  )
  return chunks.flatMap((chunk) => {
    const [length, otherLength] = chunk.common
      ? [chunk.common.length, chunk.common.length]
      : [chunk.buffer1.length, chunk.buffer2.length]
    const [words, otherWords] = [one.slice(at, at + length), other.slice(otherAt, otherAt + otherLength)]
    at += length
    otherAt += otherLength
    return chunk.common ? kept(words, otherWords) : replaced(textOf(words), textOf(otherWords))
  })
}

/** Words that both texts have; the blanks after them may differ all the same. */
function kept(one: Word[], other: Word[]): WordRun[] {
  return one.flatMap(({ word, blank }, index): WordRun[] => {
    const otherBlank = other[index]?.blank ?? ''
    if (blank === otherBlank) return [{ op: 'same', text: word + blank }]
    return [{ op: 'same', text: word }, ...replaced(blank, otherBlank)]
  })
}

function replaced(before: string, after: string): WordRun[] {
  return [
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ]
}

function textOf(words: Word[]): string {
  return words.map(({ word, blank }) => word + blank).join('')
}

/** Neighbouring runs of a kind joined, and between two kept runs all that was removed before all that was added. */
export function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const tidy: WordRun[] = []
  const pending = { same: '', removed: '', added: '' }
  const flush = () => {
    for (const op of ['same', 'removed', 'added'] as const) {
      if (pending[op] !== '') tidy.push({ op, text: pending[op] })
      pending[op] = ''
    }
  }
  for (const { op, text } of runs) {
    if (op === 'same' && text !== '' && pending.removed + pending.added !== '') flush()
    pending[op] += text
  }
  flush()
  return tidy
}
