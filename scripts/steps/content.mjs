import path from 'node:path'
import process from 'node:process'
import { dataFolder, withClient } from './database.mjs'
import { run, withoutPrismasWarning } from './processes.mjs'
import { Stop } from './progress.mjs'

/** Where the demonstration's accounts and passwords are written, readable by their owner alone. */
export function demonstrationSignIns() {
  return path.join(dataFolder(), 'demonstration-sign-ins.txt')
}

/**
 * Puts something into a database that holds nothing: the demonstration into the embedded one. A database that
 * somebody named is theirs: it is told how its first administrator signs in, and what `npm run demo` would do.
 * @param {{ url: string, embedded: boolean }} database migrated
 */
export async function fillEmptyDatabase({ url, embedded }) {
  const { authorities, administrators } = await countWhatThereIs(url)
  if (embedded && authorities === 0) return replaceByDemonstration(url)
  if (authorities === 0)
    console.log('The database holds no manual yet. `npm run demo` would load the demonstration into it.')
  if (administrators === 0) await runTypeScript('scripts/first-administrator.ts')
}

/**
 * Loads the demonstration into a copy of an empty database, and puts the copy into its place when it is whole: one
 * that was broken off is begun anew by the next start.
 * @param {string} url
 */
async function replaceByDemonstration(url) {
  const name = new URL(url).pathname.slice(1)
  const copy = `${name}_with_demonstration`
  const at = (/** @type {string} */ database) => Object.assign(new URL(url), { pathname: database }).href
  await withClient(at('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${name}"`)
  })
  await loadDemonstration({ DATABASE_URL: at(copy) })
  await withClient(at('postgres'), async (client) => {
    await client.query(`DROP DATABASE "${name}"`)
    await client.query(`ALTER DATABASE "${copy}" RENAME TO "${name}"`)
  })
}

/**
 * Loads the demonstration into a database that holds nothing; it says itself how far it has come.
 * @param {Record<string, string>} [env]
 */
export async function loadDemonstration(env = {}) {
  await runTypeScript('prisma/demonstration/load.ts', { env })
}

/**
 * Runs a program of the project's own to its end, on the same database. One that fails has said why, and the
 * command fails with it.
 * @param {string} file
 * @param {{ words?: readonly string[], env?: Record<string, string> }} [options]
 */
export async function runTypeScript(file, { words = [], env = {} } = {}) {
  const { code } = await run(
    process.execPath,
    [...withoutPrismasWarning, '--import', 'tsx', file, ...words],
    { env, show: true },
  )
  if (code !== 0) throw new Stop('')
}

/**
 * What is to be said of a running installation.
 * @param {string} url
 * @returns {Promise<{ manuals: string[], demonstration: boolean }>} the paths of the manuals that everybody can read;
 *   whether there are demonstration accounts
 */
export function describeInstallation(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`
      SELECT '/' || authorities.slug || '/' || manuals.slug AS path
      FROM manuals JOIN authorities ON authorities.id = manuals.authority_id
      WHERE manuals.current_release_id IS NOT NULL AND manuals.visibility = 'public'
      ORDER BY path`)
    const { rowCount } = await client.query('SELECT FROM users WHERE demonstration LIMIT 1')
    return { manuals: rows.map((row) => row.path), demonstration: rowCount === 1 }
  })
}

/** @param {string} url */
function countWhatThereIs(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`
      SELECT (SELECT count(*)::int FROM authorities) AS authorities,
             (SELECT count(*)::int FROM users WHERE administrator AND deactivated_at IS NULL) AS administrators`)
    return /** @type {{ authorities: number, administrators: number }} */ (rows[0])
  })
}
