import { PrismaPg } from '@prisma/adapter-pg'
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
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set')
  if (client?.url !== url) {
    void client?.prisma.$disconnect()
    client = { url, prisma: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) }) }
  }
  return client.prisma
}

/**
 * Runs a command's body as one transaction: whole or not at all. READ COMMITTED: commands lock the row they
 * decide on, so that the second of two waits and then sees what the first did.
 */
export function inTransaction<Result>(body: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(body, { timeout: 30_000, maxWait: 10_000 })
}
