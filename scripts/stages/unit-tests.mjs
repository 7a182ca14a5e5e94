import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import process from 'node:process'
import { run } from '../steps/processes.mjs'
import { holds } from './stage.mjs'

/** @typedef {import('./stage.mjs').Outcome} Outcome */
/** @typedef {import('./stage.mjs').Failure} Failure */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestReport */
/** @typedef {{ status: string, name: string, message: string, assertionResults: TestReport[] }} FileReport */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: FileReport[] }} RunReport */

/** What vitest's report has in place of "Test timed out": the stack of where the test stands. */
const NO_TIME_LEFT = 'Error: STACK_TRACE_ERROR'

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
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = /** @type {RunReport} */ (
    JSON.parse(report)
  )
  const brokenFiles = testResults.filter(isBroken).length
  const told = numFailedTests + brokenFiles
  const untold = code !== 0 && told === 0 ? 1 : 0
  const remarks = [
    brokenFiles && `${brokenFiles} files could not be run`,
    untold && 'an error outside the tests',
    numPendingTests && `${numPendingTests} skipped`,
  ]
  return {
    passed: numPassedTests,
    failed: told + untold,
    remark: remarks.filter(Boolean).join('; '),
    failures: testResults.flatMap(failuresOf),
  }
}

/**
 * Whether a file failed before any of its tests did: it could not be read, or what it sets up failed.
 * @param {FileReport} file
 */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
}

/** @param {FileReport} file @returns {Failure[]} */
function failuresOf(file) {
  const path = relative('.', file.name)
  if (isBroken(file)) return [{ test: path, said: file.message }]
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => ({
      test: `${path} › ${fullName}`,
      said: failureMessages.join('\n').replaceAll(NO_TIME_LEFT, 'It was not done in its time.'),
    }))
}
