import { type Database, database, searchConnections } from './database'

/** A statement that is always the same but for its values ($1, $2 …); no two have one name. */
export type Prepared = { name: string; text: string }

/**
 * Asks a statement that PostgreSQL reads and plans once for each connection, and Prisma never sees: where answers are small,
 * that is most of what a question costs. In a transaction it is asked like any other, and sees what was written there.
 */
export async function askPrepared<Row extends object>(
  from: Database,
  { name, text }: Prepared,
  values: readonly unknown[],
): Promise<Row[]> {
  if (from !== database()) return from.$queryRawUnsafe<Row[]>(text, ...values)
  return (await searchConnections().query<Row>({ name, text, values: [...values] })).rows
}
