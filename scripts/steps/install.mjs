import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureWritable } from './files.mjs'
import { run } from './processes.mjs'
import { during, Stop } from './progress.mjs'

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/

const manner = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs the packages that package-lock.json names, unless they are there. */
export async function installPackages() {
  if (packagesAreInstalled('package-lock.json', 'node_modules/.package-lock.json')) return
  ensureWritable('node_modules')
  await during('Asking the npm registry', refuseUnreachableRegistry)
  const { code, output } = await during('Installing packages (a minute or so the first time)', () =>
    npm(['ci', ...manner]),
  )
  if (code === 0) return
  throw new Stop(
    `The packages cannot be installed. npm says:\n${output.trim().split('\n').slice(-15).join('\n')}`,
  )
}

/**
 * Whether each package of the lock is installed in its version. npm writes the second file when an installation
 * has succeeded, so that one broken off, one of an older lock or one of another kind of machine is told apart.
 * @param {string} lockFile @param {string} installedFile
 */
export function packagesAreInstalled(lockFile, installedFile) {
  if (!existsSync(installedFile)) return false
  const wanted = packagesOf(lockFile)
  const installed = packagesOf(installedFile)
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || !isForThisMachine(entry) || installed[place]?.version === entry.version,
  )
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/** Optional packages are told by system and processor; those that name neither, or a C library, may be left out. @param {LockedPackage} entry */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true
  if (!os || !cpu || libc) return false
  return os.includes(process.platform) && cpu.includes(process.arch)
}

/** One question first: npm itself asks for each package, again and again, before it gives up after minutes. */
async function refuseUnreachableRegistry() {
  const { code, output } = await npm([
    'ping',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=20000',
  ])
  const failure = code === 0 ? null : unreachable.exec(output)
  if (!failure) return
  throw new Stop(
    `The packages cannot be installed, because the npm registry cannot be reached (${failure[0]}): connect this machine to the network, or set npm's registry to a mirror, and try again.`,
  )
}

/** Runs the npm that started this command, else the one on the PATH. @param {readonly string[]} words */
function npm(words) {
  const started = process.env.npm_execpath
  if (started && path.basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...words])
  return run('npm', words)
}
