import { z } from 'zod'

/** The longest name of an edition, in characters. */
export const LONGEST_EDITION = 60

/** What stands at a place of the contents. Notes, documents and links never carry a number. */
export const ENTRY_KINDS = ['section', 'chapter', 'note', 'document', 'link', 'reserved'] as const

/** One of the kinds of entry; a subsection is a section in a section. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What each kind is called. */
export const ENTRY_WORDS: Record<EntryKind, string> = {
  section: 'Section',
  chapter: 'Chapter',
  note: 'Note',
  document: 'Document',
  link: 'Link',
  reserved: 'Reserved place',
}

/** The mark that a contents page prints against a chapter. */
export type Badge = 'new' | 'updated'

/** What an authority is asked for at a template chapter; `words` are the page's own, without the dash. */
export interface Slot {
  kind: 'substitutable' | 'local' | 'link' | 'to-follow'
  words: string
}

/**
 * What a note or link refers to: words that occur in its text (or a link's title), and the chapter of the
 * same outline they name, or the web address they are, or neither.
 */
export interface OutlineReference {
  words: string
  chapter: string | null
  href: string | null
}

/** One chapter, however many places it has. */
export interface OutlineChapter {
  /** Names the chapter within its outline, and nowhere else. */
  key: string
  title: string
  /** The number of its first numbered place. */
  number: string | null
  badge: Badge | null
  slot: Slot | null
  /** The member authority that the chapter is limited to. */
  appliesTo: string | null
}

/** One place of the contents. */
export interface OutlineEntry {
  kind: EntryKind
  /** Its own title. '' for an untitled section; null for a note, a reserved place, and a chapter's place that
   * prints the chapter's title. */
  title: string | null
  /** What a section's quick link says, where that is not its title. */
  shortTitle: string | null
  /** null: the number follows from the position. '': it carries none. Else the number itself. */
  fixedNumber: string | null
  underReview: boolean
  /** The key of the chapter that stands here; null unless the kind is chapter. */
  chapter: string | null
  /** A note's words, its printed lines parted by '\n'; null for any other kind. */
  text: string | null
  references: OutlineReference[]
  entries: OutlineEntry[]
}

/** A manual's contents as a value: what a contents page says, and what an import stores. */
export interface Outline {
  edition: string | null
  chapters: OutlineChapter[]
  entries: OutlineEntry[]
}

const referenceSchema: z.ZodType<OutlineReference> = z.strictObject({
  words: z.string().min(1),
  chapter: z.string().nullable(),
  href: z.url({ protocol: /^https?$/ }).nullable(),
})

const chapterSchema: z.ZodType<OutlineChapter> = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  number: z.string().min(1).nullable(),
  badge: z.enum(['new', 'updated']).nullable(),
  slot: z
    .strictObject({
      kind: z.enum(['substitutable', 'local', 'link', 'to-follow']),
      words: z.string().min(1),
    })
    .nullable(),
  appliesTo: z.string().min(1).nullable(),
})

const entrySchema: z.ZodType<OutlineEntry> = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  title: z.string().nullable(),
  shortTitle: z.string().nullable(),
  fixedNumber: z.string().nullable(),
  underReview: z.boolean(),
  chapter: z.string().nullable(),
  text: z.string().nullable(),
  references: z.array(referenceSchema),
  get entries(): z.ZodType<OutlineEntry[]> {
    return z.array(entrySchema)
  },
})

/** Reads an outline from JSON: its shape, and that each place and reference names a chapter of the outline. */
export const outlineSchema: z.ZodType<Outline> = z
  .strictObject({
    edition: z.string().min(1).max(LONGEST_EDITION).nullable(),
    chapters: z.array(chapterSchema),
    entries: z.array(entrySchema),
  })
  .superRefine((outline, context) => {
    const keys = new Set(outline.chapters.map((chapter) => chapter.key))
    if (keys.size < outline.chapters.length) context.addIssue('Two chapters have the same key.')
    for (const entry of everyEntry(outline.entries)) {
      if ((entry.kind === 'chapter') !== (entry.chapter !== null)) {
        context.addIssue('A chapter stands at places of kind chapter, and at no others.')
      }
      if ((entry.kind === 'note') !== (entry.text !== null))
        context.addIssue('Notes have a text, others none.')
      const named = [entry.chapter, ...entry.references.map((reference) => reference.chapter)]
      const missing = named.find((key) => key !== null && !keys.has(key))
      if (missing !== undefined) context.addIssue(`No chapter has the key “${missing}”.`)
    }
  })

/** Every entry of a tree, in reading order: each before the entries below it. */
export function* everyEntry<Entry extends { readonly entries: readonly Entry[] }>(
  entries: readonly Entry[],
): Generator<Entry> {
  for (const entry of entries) {
    yield entry
    yield* everyEntry(entry.entries)
  }
}
