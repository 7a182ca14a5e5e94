// Made once: localeCompare with options makes one at each comparison, which took most of reading a large contents.
const collator = new Intl.Collator('en', { numeric: true })

/**
 * The order of two numbers in a manual, for sorting: "2.9" before "2.10", and no number last. Numbers are
 * compared part by part; a part that is no number is compared as a word.
 */
export function compareNumbers(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return collator.compare(one, other)
}
