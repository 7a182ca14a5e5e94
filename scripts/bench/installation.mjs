import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { loadDemonstration } from '../steps/content.mjs'
import { createDatabase } from '../steps/database.mjs'
import { migrate } from '../steps/migrate.mjs'
import { freePort } from '../steps/ports.mjs'
import { eraseCluster } from '../steps/postgres-cluster.mjs'
import { prepare } from '../steps/prepare.mjs'
import { beforeLeaving } from '../steps/processes.mjs'

const parent = '.data'
const prefix = 'bench-'

/**
 * An installation of the benchmark's own, with the demonstration or empty, which is erased when the command ends.
 * @typedef {object} Installation
 * @property {string} folder
 * @property {{ host: string, port: number, url: string }} address where it is to be served
 * @property {(name: string) => Promise<string>} emptyDatabase makes another database beside it, migrated; gives its address
 */

/** @param {{ demonstration?: boolean }} [what] @returns {Promise<Installation>} */
export async function openInstallation({ demonstration = true } = {}) {
  await eraseAbandoned()
  const folder = path.join(parent, `${prefix}${process.pid}`)
  // Asked for first, so done last: when the server has stopped.
  beforeLeaving(() => erase(folder))
  const port = await freePort()
  const address = { host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` }
  // Whatever this machine's own installation is told, an .env file's words too, is not meant for this one.
  Object.assign(process.env, {
    CHAPTERHOUSE_DATA: folder,
    DATABASE_URL: '',
    NEXTAUTH_URL: address.url,
    NEXTAUTH_SECRET: '',
  })
  const { url } = await prepare(address)
  if (demonstration) await loadDemonstration()
  return {
    folder,
    address,
    emptyDatabase: async (name) => {
      await createDatabase(url, name)
      const another = new URL(url)
      another.pathname = `/${name}`
      await migrate(another.href)
      return another.href
    },
  }
}

/** A benchmark that was killed outright could not clear up after itself. */
async function eraseAbandoned() {
  const folders = existsSync(parent) ? readdirSync(parent).filter((name) => name.startsWith(prefix)) : []
  for (const name of folders)
    if (!isRunning(Number(name.slice(prefix.length)))) await erase(path.join(parent, name))
}

/** @param {string} folder */
async function erase(folder) {
  await eraseCluster(path.join(folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
