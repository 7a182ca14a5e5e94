import { alignClauses } from '@/lib/document/align-clauses'
import { clausesOf } from '@/lib/document/clauses'
import { contactsIn } from '@/lib/document/contacts-in'
import { type ChapterDocument, textAttribute } from '@/lib/document/document'
import { fileNodesIn } from '@/lib/document/files-in'
import { linkTargetsIn } from '@/lib/document/link-targets'

/** One thing that staff act on: what tells it from others, in capitals or not, and the words that show it to the author. */
type Sign = { key: string; words: string }

/** Where the words of a clause match any of these. */
const matching =
  (...patterns: RegExp[]) =>
  (text: string): string[] =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words))

/**
 * What staff act on, how it is found in the words, and what it is called in a sentence. Each pattern looks at any words once,
 * or at so many of them: a paragraph may be one word of a million letters.
 */
const IN_WORDS: readonly { name: string; find: (text: string) => string[] }[] = [
  {
    name: 'what must or should be done',
    find: matching(
      /(?<!\d )\b(?:must|should|shall|will|may|can|need)(?: (?:not|never|only))?\b/gi,
      /\b(?:(?:must|should|need|ca|wo|sha)n['’]t|cannot|(?:need|needs|has|have|ought|required) to|is to be|are to be)\b/gi,
    ),
  },
  {
    name: 'a deadline or period',
    find: matching(
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?:st|nd|rd|th)?[ -](?:working |calendar |school )?(?:minute|hour|day|week|month|year|birthday)s?\b|\b(?:immediately|same day|next working day|forthwith)\b/gi,
    ),
  },
  {
    name: 'a time of day',
    find: matching(
      /(?<![\d.:])\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o['’]clock)\b/gi,
      /(?<![\d.:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])(?! ?[ap]\.?m)|\b(?:noon|midday|midnight)\b/gi,
    ),
  },
  {
    name: 'a date',
    find: matching(
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/gi,
      /\b\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/g,
    ),
  },
  { name: 'a contact', find: contactsIn },
  {
    name: 'a legal reference',
    // An Act is known by its capitals, a section by its number: "s47", not "the team’s 47".
    find: matching(
      /(?<!['’])\b(?:sections?|sec\.|s\.?|regulations?|regs?\.?|schedules?|sch\.|articles?|art\.|paragraphs?|para\.?) ?\d+[A-Z]*(?:\(\w+\))*/gi,
      /\b(?:[A-Z][\w']{1,40} ){1,20}(?:Act|Regulations|Order|Rules|Code)\b(?: \d{4})?/g,
    ),
  },
]

/**
 * What makes it doubtful that a change is minor: headings, duties, deadlines, times, contacts, legal references,
 * addresses, referred chapters or files that are not the same before and after. A sentence each; nothing where the
 * change touches none. Words that only moved are the same words, and so raise no doubt; two that changed places between
 * paragraphs do, since each says another thing where it stands.
 */
export function minorDoubts(before: ChapterDocument, after: ChapterDocument): string[] {
  const doubts: string[] = []
  const compare = (
    name: string,
    read: (document: ChapterDocument) => Sign[],
    replaced: () => string[] = () => [],
  ) => {
    const differing = difference(read(before), read(after))
    const words = differing.length > 0 ? differing : replaced()
    if (words.length > 0) doubts.push(`It changes ${name}: ${words.map((word) => `“${word}”`).join(', ')}.`)
  }
  compare('a heading', (document) =>
    clausesOf(document).flatMap(({ kind, text, level }) =>
      // Another rank is another number, for this section and for those after it.
      kind === 'heading' && text.trim() !== ''
        ? [{ key: `${level} ${text.trim().toLowerCase()}`, words: text.trim() }]
        : [],
    ),
  )
  const reworded = rewordedTexts(before, after)
  for (const { name, find } of IN_WORDS) {
    const signsIn = (text: string) => find(text).map((words) => asSign(words.replace(/\s+/g, ' ')))
    compare(
      name,
      (document) => clausesOf(document).flatMap(({ text }) => signsIn(text)),
      () => replacedIn(reworded, signsIn),
    )
  }
  compare('where a link leads', (document) =>
    linkTargetsIn(document).flatMap(({ isReference, leadsTo }) => (isReference ? [] : [asSign(leadsTo)])),
  )
  compare('which chapter is referred to', (document) =>
    linkTargetsIn(document).flatMap(({ isReference, leadsTo, words }) =>
      isReference ? [{ key: leadsTo, words }] : [],
    ),
  )
  compare('an image or an attachment', filesOf)
  return doubts
}

/** The paragraphs that both texts have and that read otherwise, as they read in each. */
function rewordedTexts(before: ChapterDocument, after: ChapterDocument): [string, string][] {
  const [older, newer] = [clausesOf(before), clausesOf(after)]
  return alignClauses(older, newer).flatMap((place, index): [string, string][] => {
    const [was, is] = [older[place ?? -1]?.text, newer[index]?.text]
    return was === undefined || is === undefined || was === is ? [] : [[was, is]]
  })
}

/** What stands in the place of another within a paragraph: as many as before, and others. */
function replacedIn(texts: readonly [string, string][], signsIn: (text: string) => Sign[]): string[] {
  const words = texts.flatMap(([was, is]) => {
    const [before, after] = [signsIn(was), signsIn(is)]
    return before.length === after.length ? difference(before, after) : []
  })
  return [...new Set(words)].slice(0, 5)
}

/** The words of what either list has and the other has not, or not as often: each once, at most five. */
function difference(before: Sign[], after: Sign[]): string[] {
  const found = new Map<string, { words: string; surplus: number }>()
  const count = ({ key, words }: Sign, one: 1 | -1) => {
    const known = found.get(key)
    found.set(key, { words: known?.words ?? words, surplus: (known?.surplus ?? 0) + one })
  }
  for (const sign of before) count(sign, 1)
  for (const sign of after) count(sign, -1)
  const differing = [...found.values()].flatMap(({ words, surplus }) => (surplus === 0 ? [] : [words]))
  return [...new Set(differing)].slice(0, 5)
}

/** What is nothing but its words. */
function asSign(words: string): Sign {
  return { key: words.toLowerCase(), words }
}

/** The files that a document shows or offers, by their bytes; their words are what readers see of them. */
function filesOf(document: ChapterDocument): Sign[] {
  return fileNodesIn(document).map((node) => ({
    key: textAttribute(node, 'file'),
    words: textAttribute(node, node.type === 'image' ? 'alt' : 'title') || textAttribute(node, 'name'),
  }))
}
