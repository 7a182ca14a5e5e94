import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withClient } from './database.mjs'
import { reason, Stop } from './progress.mjs'

/** The advisory lock that Prisma's own migrations take, so that two servers that start at once wait for each other. */
const prismaLock = 72707369

/**
 * Applies the migrations that a database has not had yet, each in a transaction of its own, and keeps Prisma's
 * table of them: `prisma migrate status` agrees with it. Needs none of Prisma's engines.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names of those it applied
 */
export async function migrate(url, folder = 'prisma/migrations') {
  const migrations = readMigrations(folder)
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const { rows } = await client.query(
      'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    refuseStrangers(migrations, rows)
    const outstanding = migrations.filter(({ name }) => !rows.some((row) => row.name === name))
    for (const migration of outstanding) await apply(client, migration)
    return outstanding.map(({ name }) => name)
  })
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @param {string} folder @returns {Migration[]} oldest first */
function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Stops where the database and the program do not know each other's history.
 * @param {Migration[]} migrations @param {{ name: string, checksum: string, finished: boolean }[]} applied
 */
function refuseStrangers(migrations, applied) {
  for (const { name, checksum, finished } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known)
      throw new Stop(
        `The database has had the migration ${name}, which this version of Chapterhouse does not know: start a newer version.`,
      )
    if (!finished)
      throw new Stop(
        `The migration ${name} failed half way: repair the database, then delete the migration's row in _prisma_migrations.`,
      )
    if (known.checksum !== checksum)
      throw new Stop(
        `The migration ${name} was edited after this database had it: put the file back as it was.`,
      )
  }
}

/** @param {import('pg').Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Stop(`The migration ${name} cannot be applied, and nothing of it was: ${reason(error)}`)
  }
}
