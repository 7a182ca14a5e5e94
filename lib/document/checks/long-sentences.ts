import { plainText } from '../clauses'
import { textBlocksIn } from '../text-blocks'
import { type CheckRule, quoted } from './check'

/** A sentence of more words than this is hard to follow. */
const MOST_WORDS = 35

/** Stops after these do not end a sentence. */
const ABBREVIATIONS = [
  'e.g',
  'i.e',
  'etc',
  'cf',
  'n.b',
  'no',
  'nos',
  'para',
  'paras',
  's',
  'ss',
  'reg',
  'vs',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
]

/** No abbreviation has so many characters: what is further before a stop is not looked at. */
const LONGER_THAN_ANY = 20

/** Sentences are short enough to be followed. What is quoted (regulation) stands as it was made. */
export const checkLongSentences: CheckRule = ({ clauses }) =>
  clauses.flatMap(({ id, kind, node }) => {
    if (kind === 'quote') return []
    return textBlocksIn(node).flatMap((block) =>
      sentencesIn(plainText(block)).flatMap((sentence) => {
        const count = countWords(sentence)
        if (count <= MOST_WORDS) return []
        return [
          {
            kind: 'long-sentence' as const,
            clauseId: id,
            words: quoted(sentence),
            sentence: `This sentence has ${count} words: divide it, so that none has more than ${MOST_WORDS}.`,
          },
        ]
      }),
    )
  })

/** A text's sentences: each ends with a stop, ! or ? before a blank, or with the line. */
export function sentencesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const sentences: string[] = []
    let start = 0
    for (const end of line.matchAll(/(?<![.!?])[.!?]+["”’')\]]*\s+/g)) {
      const before =
        /[\p{L}.]*$/u
          .exec(line.slice(Math.max(start, end.index - LONGER_THAN_ANY), end.index))?.[0]
          .toLowerCase() ?? ''
      const next = line.slice(end.index + end[0].length)
      if (ABBREVIATIONS.includes(before.replace(/^\.+/, '')) || /^[\p{Ll},;]/u.test(next)) continue
      sentences.push(line.slice(start, end.index + end[0].length).trim())
      start = end.index + end[0].length
    }
    const last = line.slice(start).trim()
    return last === '' ? sentences : [...sentences, last]
  })
}

function countWords(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
