import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { run } from '../steps/processes.mjs'
import { Stop } from '../steps/progress.mjs'
import { inMilliseconds, median, percentile, verdict } from './figures.mjs'

/** Targets: seconds, milliseconds, milliseconds. */
const targets = { importing: 10, publishing: 300, toReader: 50 }

/**
 * Imports the five manuals, each time into an empty database, and prints how long it took.
 * @param {import('./installation.mjs').Installation} installation @param {number} times
 */
export async function measureImports({ emptyDatabase }, times) {
  /** @type {number[]} */
  const seconds = []
  for (let time = 0; time < times; time++) {
    const url = await emptyDatabase(`bench_import_${time}`)
    seconds.push((await measured('measure-import.ts', [], { DATABASE_URL: url })).seconds)
  }
  const each = seconds.map((figure) => figure.toFixed(1)).join(', ')
  console.log(
    verdict(
      `Importing all five manuals, with texts (${times} ×)`,
      `${each} s`,
      `< ${targets.importing} s`,
      Math.max(...seconds) < targets.importing,
    ),
  )
}

/**
 * Publishes Hertfordshire's manual under a running server, and prints how long that took and when readers had it.
 * @param {string} url the server's @param {string} signIns file @param {number} times for each page
 */
export async function measurePublications(url, signIns, times) {
  const { entries, changed, published, contents, chapter } = await measured('measure-publishing.ts', [
    url,
    signIns,
    String(times),
  ])
  const print = (
    /** @type {string} */ what,
    /** @type {number[]} */ figures,
    /** @type {number} */ target,
  ) => {
    const [p50, p95] = [median(figures), percentile(figures, 0.95)]
    const shown = `p50 ${inMilliseconds(p50)}, p95 ${inMilliseconds(p95)}`
    console.log(verdict(what, shown, `< ${target} ms`, p95 < target))
  }
  console.log(
    `  (${entries} entries, ${changed} texts changed each time; the first publication took ${inMilliseconds(published[0])})`,
  )
  print(`Publishing (${published.length} ×)`, published, targets.publishing)
  print(`Commit to reader, contents page (${times} ×)`, contents, targets.toReader)
  print(`Commit to reader, changed chapter (${times} ×)`, chapter, targets.toReader)
}

/** What a measuring program printed as JSON in its last line. @param {string} file @param {readonly string[]} words @param {Record<string, string>} [env] */
async function measured(file, words, env = {}) {
  const place = fileURLToPath(new URL(file, import.meta.url))
  const { code, output, shown } = await run(process.execPath, ['--import', 'tsx', place, ...words], {
    env: { NODE_ENV: 'production', ...env },
    seconds: 600,
  })
  if (code !== 0) throw new Stop(`${file} ended with an error (exit code ${code}).\n${output.trim()}`)
  return JSON.parse(shown.trim().split('\n').at(-1) ?? '')
}
