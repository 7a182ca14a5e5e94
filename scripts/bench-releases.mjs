import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { inMilliseconds, median, percentile } from './bench/figures.mjs'
import { openInstallation } from './bench/installation.mjs'
import { measured } from './bench/publishing.mjs'
import { buildAssets } from './steps/assets.mjs'
import { buildApplication } from './steps/build.mjs'
import { command } from './steps/processes.mjs'
import { startNext } from './steps/serve.mjs'

/*
 * npm run bench:releases: does a long history cost its readers or its publishers anything? A manual of 300 chapters is
 * published 200 times, and the same is measured after 10 and after 200 (`-- --quick`: 60 chapters, 60 times).
 */

/** @type {[key: string, what: string][]} */
const LINES = [
  ['publishing', 'Publishing 3 changed texts'],
  ['current', 'The contents, first reader after publishing'],
  ['appendix', 'The Amendments, first reader after publishing'],
  ['pastDay', 'The contents on a past day, first reader'],
  ['pastDayKept', 'The same, every later reader'],
  ['compare', 'Two days compared, first reader'],
]

await command(async () => {
  const [chapters, releases] = process.argv.includes('--quick') ? [60, 60] : [300, 200]
  const { address } = await openInstallation({ demonstration: false })
  await buildAssets()
  await buildApplication()
  await startNext('start', address)
  const [lastMinute = 0] = loadavg()
  console.log(
    `\n${chapters} chapters × ${releases} releases. (${cpus().length} processors, load ${lastMinute.toFixed(1)}, Node ${process.version})`,
  )
  const found = await measured('measure-releases.ts', [address.url, String(chapters), String(releases)])
  const [early, late] = found.measured
  console.log(
    `  ${''.padEnd(48)}${`after ${early.releases}`.padEnd(28)}${`after ${late.releases}`.padEnd(28)}p50 grows`,
  )
  for (const [key, what] of LINES) {
    const growth = median(late.figures[key]) / median(early.figures[key])
    console.log(
      `  ${what.padEnd(48)}${spread(early.figures[key]).padEnd(28)}${spread(late.figures[key]).padEnd(28)}× ${growth.toFixed(2)}`,
    )
  }
  console.log(`  Verifying the whole record: ${(found.verifying / 1000).toFixed(1)} s`)
})

/** @param {readonly number[]} figures */
function spread(figures) {
  return `p50 ${inMilliseconds(median(figures))}, p95 ${inMilliseconds(percentile(figures, 0.95))}`
}
