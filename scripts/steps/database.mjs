import path from 'node:path'
import process from 'node:process'
import { openCluster } from './postgres-cluster.mjs'
import { beforeLeaving } from './processes.mjs'
import { codeOf, during, reason, Stop } from './progress.mjs'

/** The folder where this installation keeps what is its own: the embedded database, secrets, demonstration sign-ins. */
export function dataFolder() {
  return process.env.CHAPTERHOUSE_DATA || '.data'
}

/** The folder of the embedded database's cluster. */
export function embeddedCluster() {
  return path.join(dataFolder(), 'postgres')
}

/**
 * The database of this installation, ready to be connected to: the one that DATABASE_URL names, else the embedded
 * one, which is left (and stopped, by the last that uses it) when this command ends.
 * @returns {Promise<{ url: string, embedded: boolean }>}
 */
export async function openDatabase() {
  const given = process.env.DATABASE_URL
  if (given) {
    await refuseUnreachableDatabase(given)
    return { url: given, embedded: false }
  }
  const cluster = await during(`Starting PostgreSQL in ${embeddedCluster()}`, () =>
    openCluster(embeddedCluster()),
  )
  beforeLeaving(cluster.close)
  const url = cluster.urlOf('chapterhouse')
  await createDatabase(cluster.urlOf('postgres'), 'chapterhouse')
  return { url, embedded: true }
}

/**
 * Makes a database unless it is there.
 * @param {string} serverUrl any database of the same server
 * @param {string} name letters, digits and underscores
 * @param {string} [template] the database to copy; nobody may be connected to it
 */
export async function createDatabase(serverUrl, name, template) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await client
      .query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
      .catch((error) => {
        if (codeOf(error) !== '42P04') throw error
      })
  })
}

/**
 * Connects, works and disconnects.
 * @template Result
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection lost while idle is told by the next query.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {string} url */
async function refuseUnreachableDatabase(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Stop(
      'DATABASE_URL is no PostgreSQL address: it looks like postgresql://user:password@host:5432/database.',
    )
  }
  const { host, pathname, username } = new URL(url)
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    const code = codeOf(error)
    if (code === '3D000')
      throw new Stop(`There is no database ${pathname.slice(1)} at ${host}: create it, then start again.`)
    if (code === '28P01' || code === '28000')
      throw new Stop(`The database at ${host} refuses the user ${username} or the password in DATABASE_URL.`)
    throw new Stop(
      `The database at ${host} cannot be reached (${code || reason(error)}): check DATABASE_URL, or unset it to use the embedded one.`,
    )
  }
}
