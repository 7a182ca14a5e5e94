import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

/** The client inside a transaction: what commands hand to the queries that must see their own writes. */
export type Transaction = Prisma.TransactionClient

/** The database, or a transaction on it: what a query reads from. */
export type Database = PrismaClient | Transaction

let client: { url: string; prisma: PrismaClient } | undefined

/**
 * The one database that DATABASE_URL names. The client is made at first use, and anew if the address has
 * changed since, as it does between test files.
 */
export function database(): PrismaClient {
  const url = databaseUrl()
  if (client?.url !== url) {
    void client?.prisma.$disconnect()
    client = { url, prisma: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) }) }
  }
  return client.prisma
}

/** Connections on which a statement that has a name is prepared once, and then only run. */
export type Connections = pg.Pool

const few = new Map<string, { url: string; pool: Connections }>()

/**
 * The same database for the one question that each reader's request asks. Without Prisma, and prepared, it costs a
 * seventh of the processor's time; and it waits for no connection that a command holds.
 */
export function connections(): Connections {
  return fewOf('pointer')
}

/**
 * The same for search, which asks several questions that take longer: a request for a page waits for none of them. To be
 * asked through {@link askPrepared} (lib/platform/prepared.ts).
 */
export function searchConnections(): Connections {
  return fewOf('search')
}

function fewOf(use: string): Connections {
  const url = databaseUrl()
  const made = few.get(use)
  if (made?.url === url) return made.pool
  void made?.pool.end()
  // Kept for a minute: whoever connects anew prepares anew. No reader waits ten seconds for one answer.
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    statement_timeout: 10_000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  })
  // A connection that is lost while nobody uses it is replaced when somebody asks.
  pool.on('error', () => {})
  few.set(use, { url, pool })
  return pool
}

/**
 * Runs a command's body as one transaction: whole or not at all. READ COMMITTED: commands lock the row they
 * decide on, so that the second of two waits and then sees what the first did.
 */
export function inTransaction<Result>(
  body: (transaction: Transaction) => Promise<Result>,
  { timeout = 30_000 }: { timeout?: number } = {},
): Promise<Result> {
  return database().$transaction(body, { timeout, maxWait: 10_000 })
}

/** The database's clock: those of the machines that web servers and workers run on may be others. */
export async function databaseClock(transaction: Transaction): Promise<Date> {
  const [clock] = await transaction.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  return clock?.now ?? new Date()
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  return url
}
