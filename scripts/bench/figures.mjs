/**
 * The smallest of the figures that is not below this share of them (nearest rank): of twenty, 0.95 gives the
 * nineteenth. NaN of none.
 * @param {readonly number[]} figures @param {number} share from 0 to 1
 */
export function percentile(figures, share) {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle one of the figures, or the mean of the two in the middle. @param {readonly number[]} figures */
export function median(figures) {
  const sorted = figures.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const [lower, upper] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return lower === undefined || upper === undefined ? Number.NaN : (lower + upper) / 2
}

/**
 * A measured figure beside its target, and whether it meets it.
 * @param {string} what @param {string} figures as printed @param {string} target as printed @param {boolean} met
 */
export function verdict(what, figures, target, met) {
  return `  ${what.padEnd(48)} ${figures.padEnd(32)} target ${target.padEnd(12)} ${met ? 'met' : 'MISSED'}`
}

/** Milliseconds as people read them: "0.84 ms", "12.3 ms", "214 ms". @param {number} milliseconds */
export function inMilliseconds(milliseconds) {
  const digits = milliseconds < 1 ? 2 : milliseconds < 100 ? 1 : 0
  return `${milliseconds.toFixed(digits)} ms`
}
