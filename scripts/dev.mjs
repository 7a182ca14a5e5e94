import { watch } from 'node:fs'
import { buildAssets } from './steps/assets.mjs'
import { fillEmptyDatabase } from './steps/content.mjs'
import { readAddress, refuseTakenPort } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'
import { reason } from './steps/progress.mjs'
import { startNext, untilItEnds } from './steps/serve.mjs'
import { keepWorker } from './steps/work.mjs'

/* npm run dev: the application from its sources, which it follows; also the readers' styles and script. */

await command(async () => {
  const address = readAddress()
  await refuseTakenPort(address)
  const database = await prepare(address)
  await fillEmptyDatabase(database)
  await buildAssets()
  watch('components/reader', { recursive: true }, () => {
    void buildAssets().catch((error) => console.error(reason(error)))
  })
  // The worker follows the sources only as far as they were when it was started.
  const [next] = await Promise.all([startNext('dev', address), keepWorker()])
  await untilItEnds(next)
})
