import { readAddress } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'
import { startWorker, untilWorkerEnds } from './steps/work.mjs'

/*
 * npm run worker: one more worker, on this machine or another with the same DATABASE_URL. `npm start` starts one of its
 * own beside the web server.
 */

await command(async () => {
  await prepare(readAddress())
  const worker = await startWorker()
  console.log('The worker sends e-mails and does the jobs of the schedule. Ctrl-C stops it.')
  await untilWorkerEnds(worker)
})
