import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureWritable } from './files.mjs'
import { freePort } from './ports.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { postgresUser, refuseUnreachable } from './postgres-user.mjs'
import { clearStalePidFile, runningPostmaster, stopPostmaster } from './postmaster.mjs'
import { run } from './processes.mjs'
import { codeOf, reason, Stop } from './progress.mjs'

const owner = 'chapterhouse'
/** Each command that uses a cluster keeps one connection of this name open: the last to leave stops the server. */
const holderName = 'chapterhouse command'
const passwordFile = 'chapterhouse-password'

// Without these a machine that has no LANG gets SQL_ASCII and searches without English stems.
const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--text-search-config=english',
]
const throwawayFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * @typedef {object} Cluster the embedded PostgreSQL server on one folder
 * @property {(database: string) => string} urlOf
 * @property {() => Promise<number>} others how many other commands use it now
 * @property {() => Promise<void>} close leaves it; the last to leave stops it
 */

/**
 * Makes a PostgreSQL cluster if there is none, starts its server or joins the one that runs.
 * @param {string} place the cluster's folder; its log and its parent's permissions stand beside it
 * @param {{ throwaway?: boolean }} [options] throwaway: for tests, fast and not safe from a power cut
 * @returns {Promise<Cluster>}
 */
export async function openCluster(place, { throwaway = false } = {}) {
  const folder = path.resolve(place)
  ensureWritable(path.dirname(folder))
  const programs = postgresPrograms()
  const user = postgresUser()
  refuseUnreachable(user, [path.dirname(folder), programs.folder])
  if (!existsSync(path.join(folder, 'PG_VERSION')))
    await createCluster(folder, programs.initdb, user, throwaway)
  const password = readFileSync(path.join(folder, passwordFile), 'utf8')
  const { port, holder } = await joinOrStart(folder, password, () =>
    startServer(folder, programs.postgres, user, throwaway),
  )
  const others = async () => {
    const { rows } = await holder.query(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [holderName],
    )
    return Number(rows[0]?.others)
  }
  return {
    urlOf: (database) => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`,
    others,
    close: async () => {
      // A server that has died meanwhile has no others, and nothing to stop.
      const last = (await others().catch(() => 0)) === 0
      await holder.end().catch(() => {})
      if (last) await stopPostmaster(folder)
    },
  }
}

/**
 * Stops the server of a cluster that is no longer wanted, and erases it.
 * @param {string} place
 */
export async function eraseCluster(place) {
  const folder = path.resolve(place)
  await stopPostmaster(folder)
  rmSync(folder, { recursive: true, force: true })
  rmSync(`${folder}.log`, { force: true })
}

/**
 * Made beside its place and moved there when whole, so that one broken off is never taken for a cluster.
 * @param {string} folder @param {string} initdb @param {{ uid?: number, gid?: number }} user @param {boolean} throwaway
 */
async function createCluster(folder, initdb, user, throwaway) {
  const draft = `${folder}.new-${process.pid}`
  const givenPassword = `${draft}.password`
  const password = randomBytes(24).toString('base64url')
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(givenPassword, password, { mode: 0o600 })
    for (const file of [draft, givenPassword])
      if (user.uid !== undefined && user.gid !== undefined) chownSync(file, user.uid, user.gid)
    const { code, output } = await run(
      initdb,
      [
        `--pgdata=${draft}`,
        `--username=${owner}`,
        `--pwfile=${givenPassword}`,
        '--auth=scram-sha-256',
        ...initdbFlags,
        ...(throwaway ? ['--no-sync'] : []),
      ],
      { user, env: { LC_ALL: 'C' } },
    )
    if (code !== 0)
      throw new Stop(`The embedded PostgreSQL cannot be set up in ${folder}: ${lastComplaint(output)}`)
    writeFileSync(path.join(draft, passwordFile), password, { mode: 0o600 })
    renameSync(draft, folder)
  } catch (error) {
    // Somebody else's was there first: theirs is as good.
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw error
  } finally {
    rmSync(givenPassword, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder @param {string} password @param {() => Promise<() => string | undefined>} start
 * @returns {Promise<{ port: number, holder: import('pg').Client }>}
 */
async function joinOrStart(folder, password, start) {
  const deadline = Date.now() + 60_000
  /** @type {() => string | undefined} */
  let failure = () => undefined
  let started = false
  while (Date.now() < deadline) {
    const port = runningPostmaster(folder)?.port
    const holder = port ? await hold(port, password) : undefined
    if (port && holder) return { port, holder }
    if (!port && (!started || failure())) {
      const complaint = failure()
      // Another command may have started the server, or taken the port, in the same moment: look again.
      if (complaint && !/postmaster\.pid|could not bind|could not create any TCP/.test(complaint)) {
        throw new Stop(`The embedded PostgreSQL did not start in ${folder}: ${complaint}`)
      }
      await clearStalePidFile(folder)
      failure = await start()
      started = true
    }
    await pause(25)
  }
  throw new Stop(`The embedded PostgreSQL in ${folder} did not answer within a minute: see ${folder}.log.`)
}

/**
 * Starts a server of its own session, so that a terminal's Ctrl-C leaves it to whoever uses it last.
 * @param {string} folder @param {string} postgres @param {{ uid?: number, gid?: number }} user @param {boolean} throwaway
 * @returns {Promise<() => string | undefined>} tells, once the server has ended, what it complained of
 */
async function startServer(folder, postgres, user, throwaway) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(throwaway ? throwawayFlags : []),
  ]
  const log = openSync(`${folder}.log`, 'w')
  const words = [
    '-D',
    folder,
    '-p',
    String(await freePort()),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const server = spawn(postgres, words, {
    ...user,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  server.unref()
  closeSync(log)
  /** @type {string | undefined} */
  let complaint
  server.on('error', (error) => {
    complaint = reason(error)
  })
  server.on('exit', () => {
    complaint = lastComplaint(readFileSync(`${folder}.log`, 'utf8'))
  })
  return () => complaint
}

/**
 * A connection that stays open for as long as this command uses the server.
 * @param {number} port @param {string} password
 * @returns {Promise<import('pg').Client | undefined>} undefined while the server is starting or stopping
 */
async function hold(port, password) {
  const { default: pg } = await import('pg')
  const holder = new pg.Client({
    host: '127.0.0.1',
    port,
    user: owner,
    password,
    database: 'postgres',
    application_name: holderName,
  })
  holder.on('error', () => {})
  try {
    await holder.connect()
    return holder
  } catch (error) {
    await holder.end().catch(() => {})
    if (codeOf(error) === '28P01')
      throw new Stop('The embedded PostgreSQL does not accept the password that is kept beside it.')
    return undefined
  }
}

/** The line of a log that says what was wrong. @param {string} log */
function lastComplaint(log) {
  const lines = log.trim().split('\n')
  const complaint = lines.findLast((line) => /FATAL|ERROR|error:/.test(line)) ?? lines.at(-1) ?? ''
  return complaint.replace(/^.*?(FATAL|ERROR|error):\s*/, '')
}
