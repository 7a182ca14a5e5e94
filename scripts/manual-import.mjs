import process from 'node:process'
import { runTypeScript } from './steps/content.mjs'
import { readAddress } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'

/* npm run manual:import -- FILE --authority SLUG --manual SLUG …: stores a manual's contents page as its first release. */

await command(async () => {
  await prepare(readAddress())
  await runTypeScript('scripts/manual-import.ts', { words: process.argv.slice(2) })
})
