import process from 'node:process'
import { database } from '@/lib/platform/database'
import { importContentsPage } from './import-contents-page'
import { ImportRefused } from './import-options'

// npm run manual:import: see import-options.ts for how it is used.
try {
  await importContentsPage(process.argv.slice(2), console.log)
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  if (process.env.DATABASE_URL) await database().$disconnect()
}
