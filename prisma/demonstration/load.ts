import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { database } from '@/lib/platform/database'
import { DatabaseInUse, loadDemonstration } from './load-demonstration'
import { printSignIns } from './sign-ins'

/*
 * Loads the demonstration into the database that DATABASE_URL names, and writes its accounts and passwords into the
 * folder that CHAPTERHOUSE_DATA names, readable by its owner alone. Run by `npm start` and `npm run demo`.
 */

const folder = process.env.CHAPTERHOUSE_DATA || '.data'
const file = path.join(folder, 'demonstration-sign-ins.txt')
const unfinished = `${file}.part`

const brokenOff =
  'Loading the demonstration was broken off, and what had been loaded is still there. `npm run db:reset` empties the database; then begin again.'

process.on('SIGTERM', () => {
  rmSync(unfinished, { force: true })
  console.error(brokenOff)
  process.exit(143)
})

try {
  console.log('Loading the demonstration …')
  const begun = performance.now()
  // Whether it can be written is found out before anything is loaded: without the passwords nobody could sign in.
  mkdirSync(folder, { recursive: true })
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, '', { mode: 0o600, flag: 'wx' })
  const signIns = await loadDemonstration(console.log)
  writeFileSync(unfinished, printSignIns(signIns))
  renameSync(unfinished, file)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`The demonstration is loaded, in ${seconds} s. Its accounts and passwords are in ${file}.`)
} catch (error) {
  rmSync(unfinished, { force: true })
  console.error(error instanceof DatabaseInUse ? error.message : error)
  if (!(error instanceof DatabaseInUse)) console.error(brokenOff)
  process.exitCode = 1
} finally {
  await database().$disconnect()
}
