import process from 'node:process'
import { dataFolder, openDatabase } from './database.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { installJobs } from './jobs.mjs'
import { migrate } from './migrate.mjs'
import { during } from './progress.mjs'
import { readSecret } from './secrets.mjs'

/**
 * What every command that works with manuals needs first: the packages, the database's client, and a database that
 * has had each migration. The environment then says what the application is to be told (DATABASE_URL, NEXTAUTH_*,
 * CHAPTERHOUSE_*), and each child inherits it.
 * @param {{ host: string, url: string }} address where this installation serves, or would
 * @returns {Promise<{ url: string, embedded: boolean }>}
 */
export async function prepare({ host, url }) {
  process.env.CHAPTERHOUSE_DATA = dataFolder()
  process.env.CHAPTERHOUSE_BIND_HOST = host
  process.env.NEXTAUTH_URL ||= url
  process.env.NEXTAUTH_SECRET = readSecret(dataFolder())
  await installPackages()
  await generateClient()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  await during('Bringing the database up to date', async () => {
    await migrate(database.url)
    await installJobs(database.url)
  })
  return database
}
