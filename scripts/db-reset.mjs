import { rmSync } from 'node:fs'
import process from 'node:process'
import { demonstrationSignIns } from './steps/content.mjs'
import { embeddedCluster, openDatabase, withClient } from './steps/database.mjs'
import { installPackages } from './steps/install.mjs'
import { installJobs } from './steps/jobs.mjs'
import { migrate } from './steps/migrate.mjs'
import { eraseCluster, openCluster } from './steps/postgres-cluster.mjs'
import { command } from './steps/processes.mjs'
import { Stop } from './steps/progress.mjs'

/* npm run db:reset: erases the embedded database; another one only when its name is said again. */

const permission = '--yes-erase='

await command(async () => {
  await installPackages()
  if (process.env.DATABASE_URL) return eraseGivenDatabase(process.env.DATABASE_URL)
  const cluster = await openCluster(embeddedCluster())
  const alone = await cluster.alone()
  await cluster.close()
  if (!alone)
    throw new Stop('A Chapterhouse server or another command is using the embedded database: stop it first.')
  await eraseCluster(embeddedCluster())
  rmSync(demonstrationSignIns(), { force: true })
  console.log(
    'The embedded database is erased. The next `npm start` makes a new one, with the demonstration.',
  )
})

/** @param {string} url */
async function eraseGivenDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  if (!process.argv.includes(`${permission}${name}`)) {
    throw new Stop(
      `DATABASE_URL names the database ${name}, and all that it holds would be lost. If that is meant: npm run db:reset -- ${permission}${name}`,
    )
  }
  await openDatabase()
  await withClient(url, (client) =>
    client.query(
      'DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS chapterhouse_jobs CASCADE; CREATE SCHEMA public',
    ),
  )
  await migrate(url)
  await installJobs(url)
  console.log(`The database ${name} is erased, and migrated anew.`)
}
