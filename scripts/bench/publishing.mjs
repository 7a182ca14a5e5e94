import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { run } from '../steps/processes.mjs'
import { Stop } from '../steps/progress.mjs'
import { inMilliseconds, median, percentile, verdict } from './figures.mjs'

/** Targets: importing in seconds, the others in milliseconds. */
const targets = { importing: 10, publishing: 300, toReader: 50, throughNginx: 1_000 }

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
 * @param {{ ours: string, behindNginx: string }} servers their addresses; '' where there is no nginx
 * @param {string} signIns file @param {number} times for each page
 */
export async function measurePublications(servers, signIns, times) {
  /** @type {{ entries: number, changed: number, first: Publication, contents: Publication[], chapter: Publication[], throughNginx: Publication[] }} */
  const { entries, changed, first, contents, chapter, throughNginx } = await measured(
    'measure-publishing.ts',
    [servers.ours, servers.behindNginx, signIns, String(times)],
  )
  const all = [...contents, ...chapter].map(({ publishing }) => publishing)
  console.log(
    `  (${entries} entries, ${changed} texts changed each time. The very first, before the programs were warm, was published in ${inMilliseconds(first.publishing)} and read after ${inMilliseconds(first.toReader)}.)`,
  )
  printSpread('Publishing', all, targets.publishing)
  printSpread(
    'Commit to reader, contents page',
    contents.map(({ toReader }) => toReader),
    targets.toReader,
  )
  printSpread(
    'Commit to reader, changed chapter',
    chapter.map(({ toReader }) => toReader),
    targets.toReader,
  )
  if (throughNginx.length > 0) printLongest(throughNginx.map(({ toReader }) => toReader))
}

/** Through nginx none may take longer than the target, whenever in a second it is published. @param {readonly number[]} figures */
function printLongest(figures) {
  const longest = Math.max(...figures)
  const shown = `p50 ${inMilliseconds(median(figures))}, longest ${inMilliseconds(longest)}`
  const what = `Commit to reader through nginx (${figures.length} ×)`
  console.log(verdict(what, shown, `≤ ${targets.throughNginx} ms`, longest <= targets.throughNginx))
}

/** @typedef {{ publishing: number, toReader: number }} Publication milliseconds */

/** @param {string} what @param {readonly number[]} figures @param {number} target milliseconds, for the 95th percentile */
function printSpread(what, figures, target) {
  const [p50, p95] = [median(figures), percentile(figures, 0.95)]
  const shown = `p50 ${inMilliseconds(p50)}, p95 ${inMilliseconds(p95)}`
  console.log(verdict(`${what} (${figures.length} ×)`, shown, `< ${target} ms`, p95 < target))
}

/** What a measuring program printed as JSON in its last line. @param {string} file @param {readonly string[]} words @param {Record<string, string>} [env] */
export async function measured(file, words, env = {}) {
  const place = fileURLToPath(new URL(file, import.meta.url))
  const { code, output, shown } = await run(process.execPath, ['--import', 'tsx', place, ...words], {
    env: { NODE_ENV: 'production', ...env },
    seconds: 3_600,
  })
  if (code !== 0) throw new Stop(`${file} ended with an error (exit code ${code}).\n${output.trim()}`)
  return JSON.parse(shown.trim().split('\n').at(-1) ?? '')
}
