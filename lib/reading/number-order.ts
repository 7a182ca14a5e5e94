/**
 * The order of two numbers in a manual, for sorting: "2.9" before "2.10", and no number last. Numbers are
 * compared part by part; a part that is no number is compared as a word.
 */
export function compareNumbers(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return one.localeCompare(other, 'en', { numeric: true })
}
