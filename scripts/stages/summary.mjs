import { stripVTControlCharacters } from 'node:util'

/** @typedef {import('./stage.mjs').Outcome} Outcome */
/** @typedef {import('./stage.mjs').Failure} Failure */

/** How much of what a failed test said is repeated: its error and the place, not the whole page it looked at. */
const LINES_A_FAILURE = 12

/**
 * What ends a run: each test that failed once more, a table of the stages, and the line "N passed, N failed".
 * @param {readonly Outcome[]} outcomes
 */
export function summarise(outcomes) {
  const rows = [
    ['Stage', 'passed', 'failed', ''],
    ...outcomes.map(({ name, passed, failed, remark }) => [name, String(passed), String(failed), remark]),
  ]
  const width = Math.max(...rows.map(([name]) => String(name).length))
  const table = rows.map(([name, passed, failed, remark]) =>
    `${String(name).padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${remark}`.trimEnd(),
  )
  const total = (/** @type {'passed' | 'failed'} */ which) =>
    outcomes.reduce((sum, outcome) => sum + outcome[which], 0)
  const failures = outcomes.flatMap((outcome) => (outcome.failures ?? []).flatMap(repeated))
  return [...failures, '', ...table, '', `${total('passed')} passed, ${total('failed')} failed`].join('\n')
}

/** @param {Failure} failure */
function repeated({ test, said }) {
  const lines = stripVTControlCharacters(said).trim().split('\n')
  return ['', `Failed: ${test}`, ...lines.slice(0, LINES_A_FAILURE).map((line) => `  ${line}`.trimEnd())]
}
