import { z } from 'zod'

/** What is in a paragraph of a Word file: words with their look, breaks, and marks at a place. */
const wordInline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string(),
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    struck: z.boolean().exactOptional(),
    underlined: z.boolean().exactOptional(),
    /** Above or below the line. */
    raised: z.boolean().exactOptional(),
    href: z.string().exactOptional(),
    /** A bookmark of the same file that the words lead to. */
    anchor: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('break') }),
  z.object({ type: z.literal('image'), index: z.int().nonnegative() }),
  z.object({ type: z.literal('bookmark'), name: z.string() }),
  z.object({ type: z.literal('comment'), id: z.string() }),
  z.object({ type: z.literal('note') }),
])

const wordParagraph = z.object({
  type: z.literal('paragraph'),
  /** The style's name in small letters; '' for none. */
  style: z.string(),
  list: z.object({ ordered: z.boolean(), level: z.int() }).nullable(),
  children: z.array(wordInline),
})

/** Words in a paragraph of a Word file, or a mark at a place in them. */
export type WordInline = z.infer<typeof wordInline>

/** A paragraph of a Word file. */
export type WordParagraph = z.infer<typeof wordParagraph>

/** A table of a Word file; cells that another covers are left out. */
export type WordTable = {
  type: 'table'
  rows: { header: boolean; cells: { columns: number; rows: number; blocks: WordBlock[] }[] }[]
}

/** What stands in the text of a Word file, one below another; a bookmark between two paragraphs as well. */
export type WordBlock = WordParagraph | WordTable | { type: 'bookmark'; name: string }

const wordBlock: z.ZodType<WordBlock> = z.lazy(() =>
  z.union([
    wordParagraph,
    z.object({
      type: z.literal('table'),
      rows: z.array(
        z.object({
          header: z.boolean(),
          cells: z.array(z.object({ columns: z.int(), rows: z.int(), blocks: z.array(wordBlock) })),
        }),
      ),
    }),
    z.object({ type: z.literal('bookmark'), name: z.string() }),
  ]),
)

/** The text of a Word file as the converter reads it. Tracked changes are taken as accepted. */
export const wordBody = z.object({
  blocks: z.array(wordBlock),
  comments: z.array(z.object({ id: z.string(), author: z.string(), text: z.string() })),
  /** The words of the footnotes and endnotes. */
  notes: z.array(z.string()),
  /** Pictures, by their index; without bytes where they are not in the file or too large. */
  images: z.array(
    z.object({ alt: z.string(), contentType: z.string(), bytes: z.instanceof(Uint8Array).nullable() }),
  ),
  /** What the converter says of what it passed over, in its own words. */
  messages: z.array(z.string()),
})

/** The text of a Word file: see {@link wordBody}. */
export type WordBody = z.infer<typeof wordBody>
