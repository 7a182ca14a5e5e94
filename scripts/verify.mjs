import { runTypeScript } from './steps/content.mjs'
import { readAddress } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'

/* npm run verify: is the record what it says? Works out again every hash, chain, approval and ledger. Changes no record. */

await command(async () => {
  await prepare(readAddress())
  await runTypeScript('scripts/verify.ts')
})
