import type { Database } from '@/lib/platform/database'

/** One row of the record that does not hold: its table, what identifies it there, and what is wrong with it. */
export type Finding = { table: string; id: string; sentence: string }

/** Walks rows of one kind: gives for each row what is wrong with it, or null where it holds. */
export type Check = {
  /** What is checked, for people: "Texts are what their hashes say". */
  name: string
  run: (from: Database) => AsyncIterable<Finding | null>
}

/** How many rows are read at a time: texts are long. */
const BATCH = 200

/**
 * All rows that `read` gives, in batches: it is asked for the rows after the last one that it gave (null: from the
 * beginning), at most so many, in an order that does not change.
 */
export async function* inBatches<Row>(
  read: (after: Row | null, most: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await read(last, BATCH)
    yield* rows
    last = rows.at(-1) ?? null
    if (rows.length < BATCH) return
  }
}
