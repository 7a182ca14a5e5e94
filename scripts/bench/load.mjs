/// <reference path="./autocannon.d.ts" />
import { fileURLToPath } from 'node:url'
import { run } from '../steps/processes.mjs'
import { Stop } from '../steps/progress.mjs'
import { ensureProgram } from './debian.mjs'
import { percentile } from './figures.mjs'
import { acceptEncoding } from './pages.mjs'

/**
 * What a run came to: requests a second, milliseconds, and how many requests failed.
 * @typedef {{ perSecond: number, p50: number, p95: number, failures: number }} Run
 */

/**
 * Loads an address for so many seconds over so many connections, each asking again when it has its answer.
 * @typedef {(url: string, seconds: number, connections: number) => Promise<Run>} Load
 */

/** What loads the servers: wrk, else autocannon. @returns {Promise<{ name: string, load: Load }>} */
export async function chooseLoad() {
  return (await ensureProgram('wrk'))
    ? { name: 'wrk', load: loadWithWrk }
    : { name: 'autocannon', load: loadWithAutocannon }
}

/** @type {Load} */
async function loadWithWrk(url, seconds, connections) {
  const report = fileURLToPath(new URL('wrk-report.lua', import.meta.url))
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', report]
  const { code, output, shown } = await run(
    'wrk',
    [...words, '-H', `Accept-Encoding: ${acceptEncoding}`, url],
    { seconds: seconds + 30 },
  )
  const line = shown.split('\n').find((candidate) => candidate.startsWith('{'))
  if (code !== 0 || !line) throw new Stop(`wrk could not load ${url}: ${output.trim()}`)
  return JSON.parse(line)
}

/** Its own report has no 95th percentile, so each answer's time is kept. @type {Load} */
export async function loadWithAutocannon(url, seconds, connections) {
  const { default: autocannon } = await import('autocannon')
  const headers = { 'accept-encoding': acceptEncoding }
  const running = autocannon({ url, connections, duration: seconds, headers })
  /** @type {number[]} */
  const times = []
  running.on('response', (_client, _status, _bytes, time) => times.push(time))
  const { duration, errors, timeouts, non2xx } = await running
  return {
    perSecond: times.length / duration,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    failures: errors + timeouts + non2xx,
  }
}
