/** @typedef {import('./stage.mjs').Outcome} Outcome */

/**
 * The table that ends a run; its last line is "N passed, N failed".
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
  return ['', ...table, '', `${total('passed')} passed, ${total('failed')} failed`].join('\n')
}
