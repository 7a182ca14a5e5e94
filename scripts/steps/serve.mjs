import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { startChild, withoutPrismasWarning } from './processes.mjs'
import { Stop } from './progress.mjs'

/**
 * Starts Next on the built application (or, in development, on its sources) and waits until it answers.
 * @param {'start' | 'dev'} mode
 * @param {{ host: string, port: number, url: string }} address
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startNext(mode, { host, port, url }) {
  const words = [
    ...withoutPrismasWarning,
    '--import',
    new URL('end-with-parent.mjs', import.meta.url).href,
    'node_modules/next/dist/bin/next',
    mode,
  ]
  const next = startChild(process.execPath, [...words, '--hostname', host, '--port', String(port)], {
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
    // The channel is there to be closed: it tells the server that this process is gone, whatever ended it.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const deadline = Date.now() + 120_000
  while (!(await answers(url))) {
    if (next.exitCode !== null) throw new Stop(`The server did not start (exit code ${next.exitCode}).`)
    if (Date.now() > deadline) throw new Stop('The server did not answer within two minutes.')
    await pause(100)
  }
  return next
}

/**
 * Waits until a server ends by itself, which it should not.
 * @param {import('node:child_process').ChildProcess} next
 */
export async function untilItEnds(next) {
  const [code] = next.exitCode === null ? await once(next, 'exit') : [next.exitCode]
  throw new Stop(`The server ended by itself (exit code ${code}).`)
}

/** Whether anything is answered there; what, is the application's own affair. @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    return true
  } catch {
    return false
  }
}
