import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { inMilliseconds, median, percentile, verdict } from './bench/figures.mjs'
import { openInstallation } from './bench/installation.mjs'
import { measured } from './bench/publishing.mjs'
import { command } from './steps/processes.mjs'

/*
 * npm run bench:search: how long a search takes in a manual of 2,000 chapters of 3,000 words, beside plain LIKE. With
 * `-- --full`, of 150 manuals of 250 such chapters one manual is searched, and all; making them takes most of an hour on
 * a small machine. `-- --quick` has 200 chapters.
 */

/** Clauses of 22 words, as the demonstration's are: 3,000 words. */
const CLAUSES = 134

await command(async () => {
  const words = process.argv.slice(2)
  const installation = await openInstallation({ demonstration: false })
  await measure(installation, {
    name: 'bench_search',
    size: [1, words.includes('--quick') ? 200 : 2_000, CLAUSES],
    times: [10, 1, 1],
    targets: { inOne: 25 },
  })
  if (words.includes('--full'))
    await measure(installation, {
      name: 'bench_search_full',
      size: [150, 250, CLAUSES],
      times: [10, 4, 1],
      targets: { inOne: 50, inAll: 250 },
    })
})

/**
 * @param {import('./bench/installation.mjs').Installation} installation
 * @param {{ name: string, size: [number, number, number], times: [number, number, number], targets: { inOne: number, inAll?: number } }} what
 */
async function measure({ emptyDatabase }, { name, size, times, targets }) {
  const [manuals, chapters] = size
  console.log(
    `\nWriting ${manuals === 1 ? 'one manual' : `${manuals} manuals`} of ${chapters} chapters of 3,000 words …`,
  )
  const url = await emptyDatabase(name)
  const found = await measured('measure-search.ts', [...size, ...times].map(String), { DATABASE_URL: url })
  const [lastMinute = 0] = loadavg()
  console.log(
    `${manuals * chapters} chapters, ${found.clauses} paragraphs, ${found.words} words a chapter; ${found.megabytes.toFixed(0)} MB, written in ${found.setUp.toFixed(0)} s. (${cpus().length} processors, load ${lastMinute.toFixed(1)}, Node ${process.version})`,
  )
  show('Search in one manual', found.inOne, targets.inOne)
  if (targets.inAll) show('Search in all manuals', found.inAll, targets.inAll)
  show('Plain LIKE in one manual', found.likeInOne)
  if (targets.inAll) show(`Plain LIKE in ${found.searched} manuals`, found.likeInAll)
}

/** @param {string} what @param {Record<string, number[]>} byKind @param {number} [target] milliseconds, for the 95th percentile */
function show(what, byKind, target) {
  const all = Object.values(byKind).flat()
  const p95 = percentile(all, 0.95)
  const figures = `p50 ${inMilliseconds(median(all))}, p95 ${inMilliseconds(p95)}`
  console.log(
    target
      ? verdict(`${what} (${all.length} ×)`, figures, `≤ ${target} ms`, p95 <= target)
      : `  ${`${what} (${all.length} ×)`.padEnd(48)} ${figures}`,
  )
  if (target)
    for (const [kind, took] of Object.entries(byKind))
      console.log(
        `    ${kind.padEnd(46)} p50 ${inMilliseconds(median(took))}, p95 ${inMilliseconds(percentile(took, 0.95))}`,
      )
}
