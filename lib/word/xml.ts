import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { Blocked } from '@/lib/platform/errors'

/** How deep elements may stand in one another: Word's own files stay far below it. */
const DEEPEST_ELEMENT = 300

/**
 * The largest part that is read into a tree, in bytes, and the most elements in it: a second's work, during which the
 * server answers nobody else. A chapter of 10,000 words has some 40,000 elements in 1 MB.
 */
const LARGEST_PART = 2_000_000
const MOST_ELEMENTS = 100_000

const NO_WORD_FILE = 'The Word file cannot be read.'
const TOO_LARGE = 'The file’s text is too large. Divide it into several chapters.'
const BROKEN_XML = 'The file is damaged: its XML is broken. Open it in Word and save it again.'

/** The refusal of a file, with the reason as a sentence; nothing has been changed when it is thrown. */
export function unreadable(reason: string): Blocked {
  return new Blocked(NO_WORD_FILE, [reason])
}

/**
 * Reads one part of a Word file. A document type is refused whatever it says: Word never writes one, and entities
 * that multiply or fetch are declared there. Broken XML and endless nesting are Blocked as well, and so
 * is more than can be read in a second.
 */
export function parseXml(bytes: Uint8Array): Document {
  if (bytes.length > LARGEST_PART) throw unreadable(TOO_LARGE)
  const text = soundXml(bytes)
  if (elementsIn(text) > MOST_ELEMENTS) throw unreadable(TOO_LARGE)
  let problem: string | null = null
  const note = (message: unknown) => {
    problem = String(message)
  }
  try {
    const parser = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } })
    const document = parser.parseFromString(text, 'text/xml')
    if (problem === null && document?.documentElement) return document
  } catch {
    // said below: a parser that gives up has not read the file
  }
  throw unreadable(BROKEN_XML)
}

/** How many elements a text may have at most: each `<` that ends none begins one. */
function elementsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (text[at + 1] !== '/') count += 1
  }
  return count
}

/** The text of a part that declares nothing and is not nested endlessly, so that any parser may read it. */
export function soundXml(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw unreadable(
      'The file holds a document type, which no Word file has. It was made to do harm, or is damaged.',
    )
  }
  const depth = depthOf(text)
  if (depth === null) throw unreadable(BROKEN_XML)
  if (depth > DEEPEST_ELEMENT) throw unreadable('The file’s parts are nested too deeply.')
  return text
}

/** The part as bytes again. */
export function printXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document))
}

/** All elements of a qualified name below an element or document, in order. */
export function elementsNamed(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name))
}

/** The first child of this name. */
export function childNamed(parent: Element | null | undefined, name: string): Element | null {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeName === name) return node as Element
  }
  return null
}

/** The `w:val` of the first child of this name; null where there is none. */
export function settingOf(parent: Element | null | undefined, name: string): string | null {
  return childNamed(parent, name)?.getAttribute('w:val') || null
}

/** Is the end of the paragraph deleted, with changes tracked? Then what it holds goes to the paragraph after it. */
export function isDeleted(paragraphProperties: Element): boolean {
  return childNamed(childNamed(paragraphProperties, 'w:rPr'), 'w:del') !== null
}

/** UTF-8 and UTF-16 are what Word writes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** A comment, CDATA, an instruction, a tag's end or its beginning: each has an end, and no tag has a `<` within. */
const MARK =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|\/([^\s<>/!?"'=]+)\s*>|([^\s<>/!?"'=]+)(?=[\s/>])[^<>"']*(?:(?:"[^<"]*"|'[^<']*')[^<>"']*){0,1000}>)/y

/**
 * How deep the elements stand, counted in one look without a parser, since parsers recurse; null where a mark has no end
 * or an element is not closed by its own name. Parsers look for such ends again and again, for hours in a small file.
 */
function depthOf(text: string): number | null {
  const open: string[] = []
  let deepest = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', MARK.lastIndex)) {
    MARK.lastIndex = at
    const found = MARK.exec(text)
    if (!found) return null
    const [mark, closed, opened] = found
    if (closed !== undefined && open.pop() !== closed) return null
    if (opened === undefined || mark.endsWith('/>')) continue
    deepest = Math.max(deepest, open.push(opened))
  }
  return open.length === 0 ? deepest : null
}
