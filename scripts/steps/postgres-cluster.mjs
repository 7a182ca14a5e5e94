import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureWritable } from './files.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { isAlone, joinServer, lastComplaint, letGo, owner } from './postgres-server.mjs'
import { postgresUser, refuseUnreachable } from './postgres-user.mjs'
import { stopPostmaster } from './postmaster.mjs'
import { beforeLeaving, run } from './processes.mjs'
import { Stop } from './progress.mjs'

const passwordFile = 'chapterhouse-password'

// Without these a machine that has no LANG gets SQL_ASCII, and searches that know no English.
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
const initdbFlags = [...locale, '--text-search-config=english', '--auth=scram-sha-256', `--username=${owner}`]

/**
 * @typedef {object} Cluster the embedded PostgreSQL server on one folder
 * @property {(database: string) => string} urlOf
 * @property {() => Promise<boolean>} alone whether no other command uses it now
 * @property {() => Promise<void>} close leaves it; the last to leave stops it
 */

/**
 * Makes a PostgreSQL cluster if there is none, then starts its server or joins the one that runs.
 * @param {string} place the cluster's folder; its log stands beside it
 * @param {{ throwaway?: boolean }} [options] throwaway: for tests, fast and not safe from a power cut
 * @returns {Promise<Cluster>}
 */
export async function openCluster(place, { throwaway = false } = {}) {
  const folder = path.resolve(place)
  ensureWritable(path.dirname(folder))
  const programs = postgresPrograms()
  const user = postgresUser()
  refuseUnreachable(user, [path.dirname(folder), programs.folder])
  if (!isCluster(folder)) await createCluster(folder, programs.initdb, user, throwaway)
  const password = readFileSync(path.join(folder, passwordFile), 'utf8')
  const { port, holder } = await joinServer({ folder, password, program: programs.postgres, user, throwaway })
  return {
    urlOf: (database) => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`,
    alone: () => isAlone(holder),
    close: async () => {
      if (await letGo(holder)) await stopPostmaster(folder)
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

/** @param {string} folder */
function isCluster(folder) {
  return existsSync(path.join(folder, 'PG_VERSION'))
}

/**
 * Made beside its place and moved there when whole, so that one broken off is never taken for a cluster.
 * @param {string} folder @param {string} initdb @param {{ uid?: number, gid?: number }} user @param {boolean} throwaway
 */
async function createCluster(folder, initdb, user, throwaway) {
  const draft = `${folder}.new-${process.pid}`
  const givenPassword = `${draft}.password`
  const clearUp = async () => {
    for (const left of [draft, givenPassword]) rmSync(left, { recursive: true, force: true })
  }
  beforeLeaving(clearUp)
  const password = randomBytes(24).toString('base64url')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(givenPassword, password, { mode: 0o600 })
  for (const file of [draft, givenPassword]) giveTo(user, file)
  const words = [
    `--pgdata=${draft}`,
    `--pwfile=${givenPassword}`,
    ...initdbFlags,
    ...(throwaway ? ['--no-sync'] : []),
  ]
  const { code, output } = await run(initdb, words, { user, env: { LC_ALL: 'C' } })
  if (code === 0) {
    writeFileSync(path.join(draft, passwordFile), password, { mode: 0o600 })
    moveUnlessThere(draft, folder)
  }
  await clearUp()
  if (code !== 0)
    throw new Stop(`The embedded PostgreSQL cannot be set up in ${folder}: ${lastComplaint(output)}`)
}

/** @param {{ uid?: number, gid?: number }} user @param {string} file */
function giveTo({ uid, gid }, file) {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
}

/** @param {string} draft @param {string} folder */
function moveUnlessThere(draft, folder) {
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another command made one in the same moment: theirs is as good.
    if (!isCluster(folder)) throw error
  }
}
