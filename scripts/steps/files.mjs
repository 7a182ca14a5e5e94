import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { codeOf, Stop } from './progress.mjs'

/**
 * A SHA-256 over the names and contents of files, folders taken whole; what is absent counts as absent.
 * @param {readonly string[]} places files and folders
 */
export function fingerprint(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * The files at a place, in a fixed order.
 * @param {string} place @returns {string[]}
 */
function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Makes a folder if need be; stops with a sentence where it cannot be written.
 * @param {string} folder
 */
export function ensureWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Stop(
      `The folder ${path.resolve(folder)} cannot be written (${codeOf(error)}): give this user write access to it.`,
    )
  }
}
