import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './ports.mjs'
import { clearStalePidFile, runningPostmaster } from './postmaster.mjs'
import { beforeLeaving } from './processes.mjs'
import { codeOf, reason, Stop } from './progress.mjs'

/** The role that owns an embedded cluster and what is in it. */
export const owner = 'chapterhouse'

/*
 * Each command that uses a cluster keeps one connection open that shares the first of these advisory locks (on the
 * database postgres). Whoever can have it alone is the last. The second lets one command leave at a time, so that
 * of two that leave at once one finds itself the last.
 */
const inUse = 4_201
const leaving = 4_202

const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
const throwawaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** After how many looks, ten a second, a server that has ended is started again. */
const START_EVERY = 10

/** Complaints of a server that lost a race with another's: it is looked for again. */
const raceLost = /postmaster\.pid|could not bind|could not create any TCP/

/**
 * @typedef {object} Server how a cluster's server is started
 * @property {string} folder absolute
 * @property {string} password
 * @property {string} program
 * @property {{ uid?: number, gid?: number }} user
 * @property {boolean} throwaway
 */

/**
 * How a command holds a server.
 * @typedef {object} Hold
 * @property {import('pg').Client} client the connection that shares the lock
 * @property {Promise<void> | undefined} again where it was lost: until it is held once more, or nobody wants it
 * @property {boolean} left whether this command has let go
 */

/**
 * Joins the server that runs on a cluster, or starts one.
 * @param {Server} server
 * @returns {Promise<{ port: number, holder: Hold }>}
 */
export async function joinServer(server) {
  const deadline = Date.now() + 60_000
  /** @type {Attempt | undefined} */
  let attempt
  while (Date.now() < deadline) {
    const port = runningPostmaster(server.folder)?.port
    const client = port ? await hold(port, server.password) : undefined
    if (port && client) {
      attempt?.keep()
      return { port, holder: keepHold(client, port, server) }
    }
    const complaint = attempt?.complaint()
    if (complaint && !raceLost.test(complaint)) {
      throw new Stop(`The embedded PostgreSQL did not start in ${server.folder}: ${complaint}`)
    }
    if (!port && (!attempt || complaint)) {
      await clearStalePidFile(server.folder)
      attempt = await startServer(server)
    }
    await pause(25)
  }
  throw new Stop(
    `The embedded PostgreSQL in ${server.folder} did not answer within a minute: see ${server.folder}.log.`,
  )
}

/**
 * Whether no other command holds the server.
 * @param {Hold} holder
 */
export async function isAlone(holder) {
  await holder.again
  const { rows } = await holder.client.query('SELECT pg_try_advisory_lock($1) AS alone', [inUse])
  if (rows[0]?.alone) await holder.client.query('SELECT pg_advisory_unlock($1)', [inUse])
  return Boolean(rows[0]?.alone)
}

/**
 * Lets go of the server.
 * @param {Hold} holder closed afterwards
 * @returns {Promise<boolean>} whether nobody is left who uses it
 */
export async function letGo(holder) {
  holder.left = true
  await holder.again
  const { client } = holder
  try {
    await client.query('SELECT pg_advisory_lock($1)', [leaving])
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [inUse])
    if (!rows[0]?.alone) await client.query('SELECT pg_advisory_unlock_shared($1)', [inUse])
    return Boolean(rows[0]?.alone)
  } catch {
    // The server has died meanwhile: nobody is left, and nothing to stop.
    return true
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Holds the server for as long as this command uses it. Where one of its processes dies PostgreSQL ends all connections
 * and goes on: whoever would not hold it anew then would have it stopped, or erased, under them by the next to leave. A
 * server that has ended altogether is started again on its port, where all that use it look for it.
 * @param {import('pg').Client} client @param {number} port @param {Server} server
 * @returns {Hold}
 */
function keepHold(client, port, server) {
  const { folder, password } = server
  /** @type {Hold} */
  const holder = { client, again: undefined, left: false }
  const holdAnew = async () => {
    for (let tries = 1; ; tries++) {
      await pause(100)
      const runs = runningPostmaster(folder) !== undefined
      const fresh = runs ? await hold(port, password).catch(() => undefined) : undefined
      if (fresh) {
        holder.client = fresh
        fresh.once('end', lost)
        break
      }
      // Nobody is waited for who has left, nor a cluster that was erased.
      if (!runs && (holder.left || !existsSync(path.join(folder, 'PG_VERSION')))) break
      if (!runs && tries % START_EVERY === 0) {
        console.error(`\nThe PostgreSQL in ${folder} ended by itself. It is started again; its log says why.`)
        await clearStalePidFile(folder)
        const attempt = await startServer(server, port)
        attempt.keep()
      }
    }
    holder.again = undefined
  }
  const lost = () => {
    if (!holder.left) holder.again = holdAnew().catch((error) => console.error(reason(error)))
  }
  client.once('end', lost)
  return holder
}

/**
 * The line of a PostgreSQL log that says what was wrong.
 * @param {string} log
 */
export function lastComplaint(log) {
  const lines = log.trim().split('\n')
  const complaint = lines.findLast((line) => /FATAL|ERROR|error:/.test(line)) ?? lines.at(-1) ?? ''
  return complaint.replace(/^.*?(FATAL|ERROR|error):\s*/, '')
}

/**
 * A server that was started and does not answer yet.
 * @typedef {object} Attempt
 * @property {() => string | undefined} complaint what it said was wrong, once it has ended
 * @property {() => void} keep it is in use now: whoever leaves last stops it
 */

/**
 * Starts a server in a session of its own, so that a terminal's Ctrl-C leaves it to whoever uses it last.
 * @param {Server} server
 * @param {number} [again] the port that it had before: its log is then written on
 * @returns {Promise<Attempt>}
 */
async function startServer({ folder, program, user, throwaway }, again) {
  const chosen = [...settings, ...(throwaway ? throwawaySettings : [])].flatMap((setting) => ['-c', setting])
  const log = openSync(`${folder}.log`, again ? 'a' : 'w')
  const child = spawn(program, ['-D', folder, '-p', String(again ?? (await freePort())), ...chosen], {
    ...user,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  closeSync(log)
  /** @type {string | undefined} */
  let complaint
  let kept = false
  child.on('error', (error) => {
    complaint = reason(error)
  })
  child.on('exit', () => {
    // One that was in use ends when its last user leaves, who may have erased a cluster for tests, log and all.
    if (!kept) complaint = lastComplaint(readFileSync(`${folder}.log`, 'utf8'))
  })
  beforeLeaving(async () => {
    if (!kept) child.kill('SIGINT')
  })
  return {
    complaint: () => complaint,
    keep: () => {
      kept = true
    },
  }
}

/**
 * A connection that stays open for as long as this command uses the server.
 * @param {number} port @param {string} password
 * @returns {Promise<import('pg').Client | undefined>} undefined while the server is starting or stopping
 */
async function hold(port, password) {
  const { default: pg } = await import('pg')
  const holder = new pg.Client({ host: '127.0.0.1', port, user: owner, password, database: 'postgres' })
  holder.on('error', () => {})
  try {
    await holder.connect()
    // Waits while the last to leave is about to stop the server, which then ends this connection.
    await holder.query('SELECT pg_advisory_lock_shared($1)', [inUse])
    return holder
  } catch (error) {
    await holder.end().catch(() => {})
    if (codeOf(error) !== '28P01') return undefined
    throw new Stop('The embedded PostgreSQL does not accept the password that is kept beside it.')
  }
}
