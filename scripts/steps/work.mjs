import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { isLeaving, startChild, withoutPrismasWarning } from './processes.mjs'
import { reason, Stop } from './progress.mjs'

/** Milliseconds after which a worker that ended by itself is followed by another: at first, and at most. */
const again = { first: 1_000, most: 60_000 }

/** Milliseconds for which a worker has to have worked for the next pause to be the first one again. */
const GOOD_RUN = 300_000

/**
 * Starts a worker process, and waits until it is at work.
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startWorker() {
  const words = [
    ...withoutPrismasWarning,
    '--import',
    new URL('end-with-parent.mjs', import.meta.url).href,
    '--import',
    'tsx',
    'scripts/worker.ts',
  ]
  // The channel tells when the worker is ready, and it that this process is gone, whatever ended it.
  const worker = startChild(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Stop(`The worker did not start (exit code ${code}).`)
  })
  const late = pause(60_000, undefined, { ref: false }).then(() => {
    throw new Stop('The worker was not ready within a minute.')
  })
  await Promise.race([once(worker, 'message'), ended, late])
  ended.catch(() => {})
  late.catch(() => {})
  return worker
}

/**
 * Keeps one worker at work beside the web server: one that ends by itself is said loudly and followed by another, after
 * a pause that grows while they go on ending. Readers are not sent away for an e-mail's sake.
 */
export async function keepWorker() {
  let worker = await startWorker()
  void (async () => {
    let delay = again.first
    for (;;) {
      const begun = Date.now()
      const code = await endOf(worker)
      if (isLeaving()) return
      if (Date.now() - begun > GOOD_RUN) delay = again.first
      for (;;) {
        console.error(
          `\nThe worker ended by itself (exit code ${code}). Another is started in ${delay / 1000} s.`,
        )
        await pause(delay)
        delay = Math.min(delay * 2, again.most)
        try {
          worker = await startWorker()
          break
        } catch (error) {
          if (isLeaving()) return
          console.error(reason(error))
        }
      }
    }
  })()
}

/**
 * Waits until a worker ends by itself, which it should not.
 * @param {import('node:child_process').ChildProcess} worker
 */
export async function untilWorkerEnds(worker) {
  throw new Stop(`The worker ended by itself (exit code ${await endOf(worker)}).`)
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | string | null>} */
async function endOf(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? child.signalCode
}
