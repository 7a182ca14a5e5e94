import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { reason, Stop } from './progress.mjs'

// Each child leads a process group of its own (POSIX). A terminal's Ctrl-C then reaches this process alone,
// which ends the others in the right order, grandchildren too, and leaves none behind.

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
/** @type {(() => Promise<void>)[]} */
const farewells = []
const ownGroups = process.platform !== 'win32'
/** Milliseconds a child has to end after SIGTERM. */
const patience = 10_000
let leaving = false

/**
 * Prisma's adapter asks several things at once of a transaction's one connection, of which pg 8 warns that pg 9 will
 * take it no more. That is Prisma's to mend, and pg is pinned: nobody who starts Chapterhouse needs to read it.
 */
export const withoutPrismasWarning = ['--disable-warning=DeprecationWarning']

/**
 * Runs a command's body, then what it asked to be done at leaving. Ends with exit code 1 after an error, and
 * with 128 + the signal's number after Ctrl-C, SIGTERM or SIGHUP, when every child has ended.
 * @param {() => Promise<unknown>} body
 */
export async function command(body) {
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])) {
    process.on(signal, () => void leave(128 + number))
  }
  endWithNpm()
  refuseOldNode()
  if (existsSync('.env')) process.loadEnvFile('.env')
  try {
    await body()
    await leave(Number(process.exitCode ?? 0))
  } catch (error) {
    if (leaving) return
    if (!(error instanceof Stop)) console.error(error)
    else if (error.message) console.error(`\n${error.message}`)
    await leave(1)
  }
}

/**
 * Has something done before this process ends, however it ends; the last asked for comes first.
 * @param {() => Promise<void>} farewell
 */
export function beforeLeaving(farewell) {
  farewells.push(farewell)
}

/** Whether this process is ending, and its children with it. */
export function isLeaving() {
  return leaving
}

/**
 * Starts a child that is ended with this process.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startChild(program, words, options = {}) {
  const child = spawn(program, words, { ...options, detached: ownGroups })
  children.add(child)
  child.on('exit', () => children.delete(child))
  child.on('error', () => children.delete(child))
  return child
}

/**
 * Runs a child to its end.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, seconds?: number, user?: { uid?: number, gid?: number } }} [options]
 *   show: its output goes to the screen (otherwise it is kept and returned); seconds: it is ended after so many
 * @returns {Promise<{ code: number, output: string, shown: string }>} shown: its standard output alone; code 124: ended because its time was over;
 *   127: there is no such program
 */
export function run(program, words, { env = {}, show = false, seconds = 1800, user = {} } = {}) {
  return new Promise((resolve) => {
    const child = startChild(program, words, {
      ...user,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let shown = ''
    let late = false
    const farewell = leaving
    child.stdout?.setEncoding('utf8').on('data', (part) => {
      shown += part
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part) => {
        output += part
      })
    }
    const limit = setTimeout(() => {
      late = true
      void end(child)
    }, seconds * 1000)
    // After a signal nobody may go on from here any more, except what is done at leaving itself.
    const settle = (/** @type {number} */ code) => {
      clearTimeout(limit)
      if (!leaving || farewell) resolve({ code: late ? 124 : code, output, shown })
    }
    child.on('error', (error) => {
      output += reason(error)
      settle(127)
    })
    child.on('close', (code) => settle(code ?? 1))
  })
}

/**
 * Ends a child and all that it started.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function end(child) {
  const ended = child.exitCode !== null || child.signalCode !== null
  const exit = ended ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, 'SIGTERM')
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  await exit
  clearTimeout(force)
  signalGroup(child, 'SIGKILL')
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(ownGroups ? -child.pid : child.pid, signal)
  } catch {
    // nobody of that group is left
  }
}

/** @param {number} code */
async function leave(code) {
  if (leaving) return
  leaving = true
  await Promise.all([...children].map(end))
  for (const farewell of farewells.reverse()) {
    await farewell().catch((error) => console.error(reason(error)))
  }
  process.exit(code)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Chapterhouse needs Node 20.19 or newer, and this is Node ${process.versions.node}: install a newer one.`,
  )
  process.exit(1)
}

/** npm that is killed outright passes no signal on: when it is gone, there is nobody to serve. */
function endWithNpm() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || !ownGroups) return
  setInterval(() => {
    if (process.ppid !== parent) void leave(129)
  }, 500).unref()
}
