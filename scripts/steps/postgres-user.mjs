import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { reason, Stop } from './progress.mjs'

/**
 * Whom PostgreSQL's programs run as. It refuses to run as root, so that root has a user "postgres" for it,
 * made if need be; everybody else runs it as themselves.
 * @returns {{ uid?: number, gid?: number }}
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return {}
  try {
    return idsOfPostgres()
  } catch {
    // there is no such user yet
  }
  try {
    execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'pipe' })
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
      stdio: 'pipe',
    })
    return idsOfPostgres()
  } catch (error) {
    throw new Stop(
      `PostgreSQL does not run as root, and a user "postgres" cannot be made for it (${reason(error).split('\n')[0]}): run this as another user, or set DATABASE_URL.`,
    )
  }
}

/**
 * Stops with a sentence where PostgreSQL's user may not pass through a folder on the way, as under /root.
 * @param {{ uid?: number, gid?: number }} user
 * @param {readonly string[]} places absolute paths that it must reach
 */
export function refuseUnreachable({ uid, gid }, places) {
  if (uid === undefined || gid === undefined) return
  const closed = places.flatMap(foldersAbove).find((folder) => !mayPass(folder, uid, gid))
  if (!closed) return
  throw new Stop(
    `PostgreSQL does not run as root, and its user "postgres" may not pass through ${closed}: move Chapterhouse elsewhere (as to /srv), open that folder with chmod o+x ${closed}, run this as another user, or set DATABASE_URL.`,
  )
}

function idsOfPostgres() {
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, 'postgres'], { stdio: 'pipe' })),
  )
  return { uid: Number(uid), gid: Number(gid) }
}

/** @param {string} place @returns {string[]} itself first, if it is there */
function foldersAbove(place) {
  const parent = path.dirname(place)
  return [...(existsSync(place) ? [place] : []), ...(parent === place ? [] : foldersAbove(parent))]
}

/** @param {string} folder @param {number} uid @param {number} gid */
function mayPass(folder, uid, gid) {
  const { mode, uid: owner, gid: group } = statSync(folder)
  if (owner === uid) return (mode & 0o100) !== 0
  if (group === gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
