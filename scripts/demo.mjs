import { loadDemonstration } from './steps/content.mjs'
import { readAddress } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'

/* npm run demo: loads the demonstration's manuals and accounts into the database that DATABASE_URL names, or the embedded one. */

await command(async () => {
  await prepare(readAddress())
  await loadDemonstration()
})
