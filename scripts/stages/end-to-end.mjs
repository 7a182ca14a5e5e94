import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { buildAssets } from '../steps/assets.mjs'
import { findBrowser } from '../steps/browser.mjs'
import { buildApplication } from '../steps/build.mjs'
import { freePort } from '../steps/ports.mjs'
import { eraseCluster } from '../steps/postgres-cluster.mjs'
import { run } from '../steps/processes.mjs'
import { Stop } from '../steps/progress.mjs'
import { holds } from './stage.mjs'

/** @typedef {import('./stage.mjs').Outcome} Outcome */
/** @typedef {import('./stage.mjs').Failure} Failure */
/** @typedef {{ message?: string }} ErrorReport */
/** @typedef {{ title: string, ok: boolean, tests: { results: { errors: ErrorReport[] }[] }[] }} ScenarioReport */
/** @typedef {{ title: string, file: string, specs: ScenarioReport[], suites?: SuiteReport[] }} SuiteReport */
/** @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} Counts */
/** @typedef {{ stats: Counts, suites: SuiteReport[] }} RunReport */

const name = 'e2e'

/**
 * Drives a real Chromium against the production build, on a database and a port of its own.
 * @returns {Promise<Outcome>}
 */
export async function runEndToEnd() {
  if (!holds('e2e', /\.spec\.ts$/)) return { name, passed: 0, failed: 0, remark: 'no tests yet' }
  try {
    const browser = await findBrowser()
    await buildAssets()
    await buildApplication()
    return { name, ...(await runPlaywright(browser)) }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    return { name, passed: 0, failed: 1, remark: 'could not be run' }
  }
}

/** @param {string} browser */
async function runPlaywright(browser) {
  const report = '.data/reports/e2e.json'
  mkdirSync('.data/reports', { recursive: true })
  rmSync(report, { force: true })
  const port = String(await freePort())
  const env = { CHROMIUM_PATH: browser, E2E_PORT: port, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const program = 'node_modules/@playwright/test/cli.js'
  const { code } = await run(process.execPath, [program, 'test'], { env, show: true, seconds: 2400 })
  // As playwright.config.ts names it: each run has an installation of its own.
  await eraseCluster(`.data/e2e-${port}/postgres`)
  rmSync(`.data/e2e-${port}`, { recursive: true, force: true })
  return countScenarios(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)
}

/**
 * What a report of Playwright's comes to. One that passed only when tried again has passed, and is remarked on.
 * @param {string | undefined} report JSON, if there is one
 * @param {number} code Playwright's exit code
 * @returns {Omit<Outcome, 'name'>}
 */
export function countScenarios(report, code) {
  if (report === undefined)
    return { passed: 0, failed: 1, remark: `Playwright did not run (exit code ${code})` }
  const { stats, suites } = /** @type {RunReport} */ (JSON.parse(report))
  const { expected, unexpected, flaky, skipped } = stats
  const untold = code !== 0 && unexpected === 0 ? 1 : 0
  const remarks = [
    untold && 'an error outside the tests',
    flaky && `${flaky} passed at the second try`,
    skipped && `${skipped} skipped`,
  ]
  return {
    passed: expected + flaky,
    failed: unexpected + untold,
    remark: remarks.filter(Boolean).join('; '),
    failures: suites.flatMap(failuresOf),
  }
}

/** @param {SuiteReport} suite @returns {Failure[]} */
function failuresOf({ file, specs, suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => ({
      test: `e2e/${file} › ${title}`,
      said: tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)))
        .join('\n'),
    }))
  return [...own, ...suites.flatMap(failuresOf)]
}
