import { z } from 'zod'

/** The tables of an amendments page: Updated Chapters, New Chapters, Removed Chapters. */
export const CARRIED_KINDS = ['updated', 'new', 'removed'] as const

/** The table that a row of an amendments page stands in. */
export type CarriedKind = (typeof CARRIED_KINDS)[number]

/** One row of a table: what the page says of one chapter. */
export interface PrintedRow {
  /** Its line in the page, from 1. */
  line: number
  kind: CarriedKind
  /** The chapter's name, as printed. */
  title: string
  /** As printed, its lines parted by '\n'; '' where the page says nothing. */
  details: string
  /** The key of the outline's chapter of this name; null where that is not sure. */
  chapter: string | null
}

/** One edition of an amendments page, its rows in the order of the page. */
export interface PrintedEdition {
  /** As the page heads it: "July 2024". */
  name: string
  /** The year that it belongs to, by its name or by the archive that it stands in. */
  year: number
  rows: PrintedRow[]
}

/** A manual's Amendments as another system kept them: its editions, newest first. */
export interface AmendmentsPage {
  editions: PrintedEdition[]
}

/** More than any page has; beyond it the page is something else. */
export const MOST_EDITIONS = 1_000

/** The same of the rows of all editions. */
export const MOST_ROWS = 20_000

const rowSchema: z.ZodType<PrintedRow> = z.strictObject({
  line: z.int().positive(),
  kind: z.enum(CARRIED_KINDS),
  title: z.string().trim().min(1).max(500),
  details: z.string().max(50_000),
  chapter: z.string().nullable(),
})

const editionSchema: z.ZodType<PrintedEdition> = z.strictObject({
  name: z.string().trim().min(1).max(60),
  year: z.int().min(1900).max(2199),
  rows: z.array(rowSchema).max(MOST_ROWS),
})

/** Reads an amendments page from JSON. */
export const amendmentsPageSchema: z.ZodType<AmendmentsPage> = z.strictObject({
  editions: z.array(editionSchema).max(MOST_EDITIONS),
})
