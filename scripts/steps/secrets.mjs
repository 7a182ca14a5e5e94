import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureWritable } from './files.mjs'
import { codeOf, Stop } from './progress.mjs'

/**
 * What this installation keeps to itself, made at the first start and never in the repository. The environment
 * wins: several web servers on one database must be told the same secret.
 * @param {string} folder where secrets.json is kept, readable by its owner alone
 * @returns {string} what sessions are signed with
 */
export function readSecret(folder) {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const file = path.join(folder, 'secrets.json')
  ensureWritable(folder)
  writeOnce(file, `${JSON.stringify({ NEXTAUTH_SECRET: randomBytes(48).toString('base64url') }, null, 2)}\n`)
  const secret = parseSecret(readFileSync(file, 'utf8'))
  if (!secret) {
    throw new Stop(
      `${file} holds no NEXTAUTH_SECRET of 32 letters or more: delete the file and start again (everybody is then signed out).`,
    )
  }
  return secret
}

/** @param {string} file @param {string} content */
function writeOnce(file, content) {
  if (!existsSync(file)) {
    try {
      writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
}

/** @param {string} content */
function parseSecret(content) {
  try {
    const secret = JSON.parse(content).NEXTAUTH_SECRET
    return typeof secret === 'string' && secret.length >= 32 ? secret : undefined
  } catch {
    return undefined
  }
}
