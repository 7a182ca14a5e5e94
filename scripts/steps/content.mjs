import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { dataFolder, withClient } from './database.mjs'
import { run } from './processes.mjs'
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
  if (embedded && authorities === 0) return loadDemonstration()
  if (authorities === 0)
    console.log('The database holds no manual yet. `npm run demo` would load the demonstration into it.')
  if (administrators === 0) await runTypeScript('scripts/first-administrator.ts')
}

/** Loads the demonstration; it says itself how far it has come. */
export async function loadDemonstration() {
  await runTypeScript('prisma/demonstration/load.ts')
}

/**
 * Runs a program of the project's own to its end, on the same database.
 * @param {string} file
 * @param {readonly string[]} [words]
 */
export async function runTypeScript(file, words = []) {
  if (!existsSync(file)) return console.log(`(${file} is not there yet.)`)
  const { code } = await run(process.execPath, ['--import', 'tsx', file, ...words], { show: true })
  if (code !== 0) throw new Stop(`${file} ended with an error (exit code ${code}).`)
}

/**
 * The manuals that readers can see, as paths of their addresses.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export function manualPaths(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`
      SELECT '/' || authorities.slug || '/' || manuals.slug AS path
      FROM manuals JOIN authorities ON authorities.id = manuals.authority_id
      WHERE manuals.current_release_id IS NOT NULL AND manuals.visibility = 'public'
      ORDER BY path`)
    return rows.map((row) => row.path)
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
