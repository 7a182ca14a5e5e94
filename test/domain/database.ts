import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { database } from '@/lib/platform/database'
import { createDatabase, withClient } from '@/scripts/steps/database.mjs'
import { withinOneDay } from './days'

/*
 * vitest runs this before each file of domain tests: the file gets a PostgreSQL database of its own, migrated
 * and without rows, and DATABASE_URL names it. Commands and queries reach it through lib/platform/database; a
 * test imports something from here only if it wants another empty database, or SQL of its own.
 */

const serverUrl = inject('testServerUrl')
const template = inject('testTemplate')
const maker = `${template}_${process.env.VITEST_WORKER_ID ?? '0'}_${Date.now().toString(36)}`
let made = 0
let current: string | undefined

beforeAll(useEmptyDatabase)
beforeEach(withinOneDay)
afterAll(dropCurrent)

/**
 * Goes on with another database without rows: `beforeEach(useEmptyDatabase)` gives each test its own. What is
 * published cannot be deleted, so that emptying tables is no way to begin anew.
 */
export async function useEmptyDatabase(): Promise<void> {
  await dropCurrent()
  made += 1
  current = `${maker}_${made}`
  await createDatabase(serverUrl, current, template)
  process.env.DATABASE_URL = urlOf(current)
}

/**
 * Runs one statement as it is, past every command: how a test attacks what the database itself must refuse.
 * Rejects with PostgreSQL's own error; several statements in one text are one transaction.
 */
export async function sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]> {
  return withClient(urlOf(current), async (client) => (await client.query(text, values && [...values])).rows)
}

async function dropCurrent(): Promise<void> {
  if (current === undefined) return
  const gone = current
  await database().$disconnect()
  current = undefined
  await withClient(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${gone}" WITH (FORCE)`))
}

function urlOf(name: string | undefined): string {
  return Object.assign(new URL(serverUrl), { pathname: name ?? '' }).href
}
