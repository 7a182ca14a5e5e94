import type { Clause } from '../clauses'
import type { ChapterDocument } from '../document'

/** What a check looks for. */
export type CheckKind =
  | 'no-in-brief'
  | 'heading-level'
  | 'link-text'
  | 'table-header'
  | 'image-alternative'
  | 'dangling-reference'
  | 'long-sentence'
  | 'loose-modal'

/** Something that an author might put right. Advice: nothing is refused because of it. */
export type Check = {
  kind: CheckKind
  /** The clause in which it stands; null where it concerns the whole chapter. */
  clauseId: string | null
  /** The words meant, exactly as they stand there and at most 80 characters of them; '' where none are. */
  words: string
  /** What is amiss and what helps, in one sentence for the author. */
  sentence: string
}

/** What the checks need to know of the world around a text. */
export type CheckContext = {
  /** The ids of the chapters that the text may refer to. */
  referableChapters: ReadonlySet<string>
}

/** One rule: what it finds in a document, of which `clauses` are the clauses. */
export type CheckRule = (text: {
  document: ChapterDocument
  clauses: readonly Clause[]
  context: CheckContext
}) => Check[]

const MOST_CHARACTERS = 80

/** The beginning of words as a check quotes it: whole words, nothing added, so that it can be found in the text. */
export function quoted(words: string): string {
  const trimmed = words.trim()
  if (trimmed.length <= MOST_CHARACTERS) return trimmed
  const end = trimmed.slice(0, MOST_CHARACTERS + 1).search(/\s\S*$/)
  return end > 0 ? trimmed.slice(0, end) : [...trimmed].slice(0, MOST_CHARACTERS / 2).join('')
}
