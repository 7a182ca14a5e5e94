import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { run } from '../steps/processes.mjs'
import { holds } from './stage.mjs'

/** @typedef {import('./stage.mjs').Outcome} Outcome */

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project the name of a folder under test/
 * @returns {Promise<Outcome>}
 */
export async function runProject(project) {
  if (!holds(`test/${project}`, /\.test\.tsx?$/))
    return { name: project, passed: 0, failed: 0, remark: 'no tests yet' }
  const report = `.data/reports/${project}.json`
  mkdirSync('.data/reports', { recursive: true })
  rmSync(report, { force: true })
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], { show: true })
  return { name: project, ...countTests(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code) }
}

/**
 * What a report of vitest's comes to. A file that could not be run, and an error outside every test, count as failed.
 * @param {string | undefined} report JSON, if there is one
 * @param {number} code vitest's exit code
 * @returns {Omit<Outcome, 'name'>}
 */
export function countTests(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, remark: `vitest did not run (exit code ${code})` }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } =
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */ (
      JSON.parse(report)
    )
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const told = numFailedTests + brokenFiles
  const untold = code !== 0 && told === 0 ? 1 : 0
  const remarks = [
    brokenFiles && `${brokenFiles} files could not be run`,
    untold && 'an error outside the tests',
    numPendingTests && `${numPendingTests} skipped`,
  ]
  return { passed: numPassedTests, failed: told + untold, remark: remarks.filter(Boolean).join('; ') }
}
