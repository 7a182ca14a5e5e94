import { z } from 'zod'
import { LONGEST_SEARCH } from './search/length'

/** One entry of contents.json; a subsection is a section in a section, untitled it is "". */
export type ContentsJsonEntry = {
  kind: 'section' | 'chapter' | 'note' | 'document' | 'link'
  number: string | null
  title: string
  badge: 'new' | 'updated' | null
  underReview: boolean
  /** Of a chapter, at each of its places. */
  slug?: string | undefined
  /** Of a note: its words. */
  text?: string | undefined
  /** Of a note or link: where its words lead, chapters by their address here. */
  references?: { title: string; href: string }[] | undefined
  entries: ContentsJsonEntry[]
}

const entrySchema: z.ZodType<ContentsJsonEntry> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['section', 'chapter', 'note', 'document', 'link']),
    number: z.string().min(1).nullable(),
    title: z.string(),
    badge: z.enum(['new', 'updated']).nullable(),
    underReview: z.boolean(),
    slug: z.string().optional(),
    text: z.string().optional(),
    references: z.array(z.strictObject({ title: z.string(), href: z.string() })).optional(),
    entries: z.array(entrySchema),
  }),
)

/** What contents.json says: the contents of one release. */
export const contentsJsonSchema = z.strictObject({
  authority: z.string(),
  manual: z.string(),
  release: z.strictObject({
    number: z.int().positive(),
    edition: z.string(),
    publishedAt: z.iso.datetime(),
  }),
  /** What is urgent now, newest first: of a chapter, though it was removed since, by its slug; or (null) of the whole manual. */
  notices: z.array(
    z.strictObject({
      slug: z.string().nullable(),
      words: z.string(),
      from: z.iso.datetime(),
      until: z.iso.datetime(),
    }),
  ),
  entries: z.array(entrySchema),
})

/** See {@link contentsJsonSchema}. */
export type ContentsJson = z.infer<typeof contentsJsonSchema>

/** What amendments.json says: the listed amendments up to one release, newest first. */
export const amendmentsJsonSchema = z.strictObject({
  editions: z.array(
    z.strictObject({
      edition: z.string(),
      /** 1, 2, 3 … among the manual's editions: what its address carries. */
      position: z.int().positive(),
      releases: z.array(z.int().positive()),
      amendments: z.array(
        z.strictObject({
          kind: z.enum(['new', 'updated', 'removed', 'renamed', 'moved']),
          chapter: z.strictObject({ title: z.string(), number: z.string().nullable(), slug: z.string() }),
          details: z.string(),
          /** The chapter that takes the place of a removed one. */
          replacement: z.strictObject({ title: z.string(), slug: z.string() }).nullable(),
          release: z.int().positive(),
          publishedAt: z.iso.datetime(),
          /** What was later put right about it, oldest first. */
          corrections: z.array(
            z.strictObject({
              details: z.string(),
              release: z.int().positive(),
              publishedAt: z.iso.datetime(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Editions from before Chapterhouse, newest first, as an import found them. */
  carried: z.array(
    z.strictObject({
      edition: z.string(),
      year: z.int(),
      verified: z.literal(false),
      amendments: z.array(
        z.strictObject({
          kind: z.enum(['new', 'updated', 'removed']),
          /** As its page names it. */
          title: z.string(),
          /** The chapter that it is about, where that is sure. */
          chapter: z.strictObject({ title: z.string(), slug: z.string() }).nullable(),
          details: z.string(),
        }),
      ),
    }),
  ),
  nextUpdateDue: z.iso.date().nullable(),
  nextEdition: z.string().nullable(),
  nextCutOff: z.iso.date().nullable(),
})

/** See {@link amendmentsJsonSchema}. */
export type AmendmentsJson = z.infer<typeof amendmentsJsonSchema>

/**
 * The words of a search: trimmed, runs of spaces and control characters made one space ('' where nothing was
 * asked). Refuses what is longer than {@link LONGEST_SEARCH}.
 */
export const searchWordsSchema = z
  .string()
  .transform((words) => words.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().max(LONGEST_SEARCH))

/**
 * What the address of a search asks: its words (see {@link searchWordsSchema}), and in which section and among which badge's
 * chapters. What is no section's id and no badge is taken for nothing said.
 */
export const searchAskedSchema = z.object({
  words: searchWordsSchema,
  section: z.uuid().optional().catch(undefined),
  badge: z.enum(['new', 'updated']).optional().catch(undefined),
})

/** What search suggests while somebody types: chapters by their titles, best first. */
export const suggestionsSchema = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      title: z.string(),
      number: z.string().nullable(),
      href: z.string(),
      /** Whose manual it is in, where all are searched. */
      manual: z.string().nullable(),
    }),
  ),
})

/** See {@link suggestionsSchema}. */
export type Suggestions = z.infer<typeof suggestionsSchema>
