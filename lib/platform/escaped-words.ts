/** Words for within a regular expression, of JavaScript or of PostgreSQL, in which every sign stands for itself. */
export function escapedForPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Words for within a pattern of SQL's LIKE, in which every sign stands for itself. */
export function escapedForLike(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&')
}
