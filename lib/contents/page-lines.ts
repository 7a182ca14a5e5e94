import { readAppliesTo } from '@/lib/contents/status-words'

/**
 * What a printed line is by its own look, before its neighbours are asked:
 * `number` is a dotted number alone; `indented` and `document` are indented once and twice; `heading` is plain
 * text at the margin, which only its neighbours can explain; `applies` limits the chapter above it.
 */
export type PageLineKind =
  | 'quick-link'
  | 'section'
  | 'chapter'
  | 'number'
  | 'note'
  | 'indented'
  | 'document'
  | 'heading'
  | 'applies'
  | 'caption'
  | 'too-long'

/** One line that holds any words. */
export interface PageLine {
  /** Its line in the file, from 1. */
  line: number
  kind: PageLineKind
  /** '4' of a section or quick link, '4.2.7' of a chapter; '' of other lines. */
  number: string
  /** What is printed beside the number, the member authority of an applies line, or all of the text. */
  words: string
  /** The whole line, white space within it one space. */
  text: string
}

/** No line of a contents page is longer; it would be a page that lost its line breaks, or something else. */
const MOST_LETTERS = 2_000

const DOTTED_NUMBER = /^([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){1,5})(?!\.?\d)\.? ?(.*)$/
const SECTION_NUMBER = /^([1-9]\d{0,2})\.(?!\d) ?(.*)$/
const NOTE_START = /^(?:(?:please )?see|for|where|to access)\b/i
const CAPTION = /^caption:/i

/** The lines of a contents page that hold any words, each read by itself. */
export function readPageLines(text: string): PageLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((printed, index) => readLine(printed, index + 1))
    .filter((line) => line.text !== '')
}

/** Does it start as notes do: See, Please see, For, Where, To access? */
export function startsAsNote(words: string): boolean {
  return NOTE_START.test(words)
}

function readLine(printed: string, line: number): PageLine {
  const text = printed.replace(/\s+/g, ' ').trim()
  if (text.length > MOST_LETTERS) return { line, kind: 'too-long', number: '', words: text, text }
  const margin = /^\s*/.exec(printed)?.[0] ?? ''
  const section = SECTION_NUMBER.exec(text)
  if (section && !margin.includes('\u00a0')) {
    return { line, kind: margin === '' ? 'section' : 'quick-link', ...numbered(section), text }
  }
  const dotted = DOTTED_NUMBER.exec(text)
  if (dotted) return { line, kind: dotted[2] === '' ? 'number' : 'chapter', ...numbered(dotted), text }
  if (CAPTION.test(text)) return { line, kind: 'caption', number: '', words: text, text }
  const member = readAppliesTo(text)
  if (member !== null) return { line, kind: 'applies', number: '', words: member, text }
  return { line, kind: kindByIndent(indentOf(margin), text), number: '', words: text, text }
}

function numbered([, number = '', words = '']: RegExpExecArray): { number: string; words: string } {
  return { number, words }
}

function kindByIndent(indent: number, words: string): PageLineKind {
  if (indent === 0) return 'heading'
  if (indent > 1) return 'document'
  return startsAsNote(words) ? 'note' : 'indented'
}

/** Pages indent by a no-break space and a space; one that lost its no-break spaces has two spaces each. */
function indentOf(margin: string): number {
  const marks = margin.split('\u00a0').length - 1
  return marks > 0 ? marks : Math.ceil(margin.replaceAll('\t', '  ').length / 2)
}
