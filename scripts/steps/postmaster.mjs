import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './progress.mjs'

/**
 * The PostgreSQL server that runs on a folder, whoever started it: the file postmaster.pid names its process on
 * line 1 and its port on line 4. A file left behind by a server that was killed names nobody.
 * @param {string} folder absolute
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningPostmaster(folder) {
  const lines = readPidFile(folder)
  const pid = Number(lines?.[0])
  return pid && isPostmasterOf(folder, pid) ? { pid, port: Number(lines?.[3]) } : undefined
}

/**
 * Removes a postmaster.pid that PostgreSQL would take for a running server although it is none: its number has
 * gone to another program since, or its process has ended and nobody has buried it.
 * @param {string} folder absolute
 */
export async function clearStalePidFile(folder) {
  for (let tries = 0; tries < 20; tries++) {
    const pid = Number(readPidFile(folder)?.[0])
    if (!pid || !exists(pid) || isPostmasterOf(folder, pid)) return
    await pause(100)
  }
  rmSync(path.join(folder, 'postmaster.pid'), { force: true })
}

/**
 * Ends a server: open transactions are rolled back, what is committed is safe.
 * @param {string} folder absolute
 */
export async function stopPostmaster(folder) {
  const pid = runningPostmaster(folder)?.pid
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isPostmasterOf(folder, pid); waited += 20) {
    if (waited === 20_000) process.kill(pid, 'SIGQUIT')
    await pause(20)
  }
}

/** @param {string} folder */
function readPidFile(folder) {
  const file = path.join(folder, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined
}

/** @param {string} folder @param {number} pid */
function isPostmasterOf(folder, pid) {
  return exists(pid) && commandLine(pid).includes(folder)
}

/** @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** What a process was started as; "" for one that has ended and waits to be buried. @param {number} pid */
function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}
