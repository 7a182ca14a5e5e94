import { rmSync } from 'node:fs'
import process from 'node:process'
import { eraseCluster } from './steps/postgres-cluster.mjs'

/*
 * What the end-to-end tests are driven against: `npm start` itself, with an installation of its own that holds the
 * demonstration as it was made, whatever the run before did to it.
 */

const folder = process.env.CHAPTERHOUSE_DATA
if (!folder?.startsWith('.data/e2e'))
  throw new Error('CHAPTERHOUSE_DATA names no folder of the end-to-end tests')
await eraseCluster(`${folder}/postgres`)
rmSync(folder, { recursive: true, force: true })
// Set to nothing rather than unset: an .env file does not override it then.
process.env.DATABASE_URL = ''
await import('./start.mjs')
