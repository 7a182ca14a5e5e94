import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { Blocked } from '@/lib/platform/errors'

/** How deep elements may stand in one another: Word's own files stay far below it. */
const DEEPEST_ELEMENT = 300

const NO_WORD_FILE = 'The Word file cannot be read.'

/** The refusal of a file, with the reason as a sentence; nothing has been changed when it is thrown. */
export function unreadable(reason: string): Blocked {
  return new Blocked(NO_WORD_FILE, [reason])
}

/**
 * Reads one part of a Word file. A document type is refused whatever it says: Word never writes one, and entities
 * that multiply or fetch are declared there. Broken XML and endless nesting are Blocked as well.
 */
export function parseXml(bytes: Uint8Array): Document {
  const text = soundXml(bytes)
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
  throw unreadable('The file is damaged: its XML is broken. Open it in Word and save it again.')
}

/** The text of a part that declares nothing and is not nested endlessly, so that any parser may read it. */
export function soundXml(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw unreadable(
      'The file holds a document type, which no Word file has. It was made to do harm, or is damaged.',
    )
  }
  if (depthOf(text) > DEEPEST_ELEMENT) throw unreadable('The file’s parts are nested too deeply.')
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

/** How deep the elements stand, counted without reading them: what follows recurses. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag] of text.matchAll(/<(?:\/[^>]*|[A-Za-z_](?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    if (tag[1] === '/') depth--
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}
