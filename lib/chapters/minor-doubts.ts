import { clausesOf } from '@/lib/document/clauses'
import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from '@/lib/document/document'

/**
 * What staff act on, how it is found in the words, and what it is called in a sentence. Each pattern looks at any words once,
 * or at so many of them: a paragraph may be one word of a million letters.
 */
const SIGNS: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'what must or should be done',
    pattern:
      /(?<!\d )\b(?:must|should|shall|may|can)(?: (?:not|never|only))?\b|\b(?:cannot|required to|is to be|are to be)\b/gi,
  },
  {
    name: 'a deadline or period',
    pattern:
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?:st|nd|rd|th)?[ -](?:working |calendar |school )?(?:minute|hour|day|week|month|year|birthday)s?\b|\b(?:immediately|same day|next working day|forthwith)\b/gi,
  },
  {
    name: 'a date',
    pattern:
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/gi,
  },
  { name: 'a contact', pattern: /\b0\d(?:[ -]?\d){7,10}\b|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  {
    name: 'a legal reference',
    pattern:
      /\b(?:sections?|s\.|regulations?|reg\.|schedules?|articles?|paragraphs?) ?\d+[A-Z]*(?:\(\w+\))*|\b(?:[A-Z][\w']{1,40} ){1,20}(?:Act|Regulations|Order|Rules|Code)\b(?: \d{4})?/g,
  },
]

/**
 * What makes it doubtful that a change is minor: headings, duties, deadlines, contacts, legal references or
 * addresses that are not the same before and after. A sentence each; nothing where the change touches none.
 * Words that only moved are the same words, and so raise no doubt.
 */
export function minorDoubts(before: ChapterDocument, after: ChapterDocument): string[] {
  const doubts: string[] = []
  const compare = (name: string, read: (document: ChapterDocument) => string[]) => {
    const words = difference(read(before), read(after))
    if (words.length > 0) doubts.push(`It changes ${name}: ${words.map((word) => `“${word}”`).join(', ')}.`)
  }
  compare('a heading', (document) =>
    clausesOf(document).flatMap(({ kind, text }) =>
      kind === 'heading' && text.trim() !== '' ? [text.trim()] : [],
    ),
  )
  for (const { name, pattern } of SIGNS) {
    compare(name, (document) =>
      clausesOf(document).flatMap(({ text }) =>
        [...text.matchAll(pattern)].map(([word]) => word.replace(/\s+/g, ' ')),
      ),
    )
  }
  compare('where a link leads', addressesIn)
  return doubts
}

/** The words of either list that the other has not, or not as often, in capitals or not: each once, at most five. */
function difference(before: string[], after: string[]): string[] {
  const found = new Map<string, { word: string; surplus: number }>()
  const count = (word: string, one: 1 | -1) => {
    const known = found.get(word.toLowerCase())
    found.set(word.toLowerCase(), { word: known?.word ?? word, surplus: (known?.surplus ?? 0) + one })
  }
  for (const word of before) count(word, 1)
  for (const word of after) count(word, -1)
  return [...found.values()].flatMap(({ word, surplus }) => (surplus === 0 ? [] : [word])).slice(0, 5)
}

function addressesIn(document: ChapterDocument): string[] {
  const visit = (node: DocumentNode): string[] => [
    ...(node.marks ?? []).filter(({ type }) => type === 'link').map((mark) => textAttribute(mark, 'href')),
    ...childrenOf(node).flatMap(visit),
  ]
  return visit(document)
}
