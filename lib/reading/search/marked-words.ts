/** What the database puts before and after a matching word: characters that no stored text can hold. */
export const MARK_START = '\u0001'
export const MARK_END = '\u0002'

/** Stands for "<" while the database marks words: it takes "<name>" for a tag and leaves it out. */
export const LESS_THAN = '\u0003'

/** Stands for "/" in the same way: it takes "parents/adults" for the path of a file. */
export const SLASH = '\u0004'

/** A run of words, and whether it is what was searched for. */
export type MarkedRun = { words: string; match: boolean }

/** Words with marks as runs; what a page draws them with is its own affair, and escapes them. */
export function markedRuns(marked: string): MarkedRun[] {
  const [before = '', ...pieces] = marked.replaceAll(LESS_THAN, '<').replaceAll(SLASH, '/').split(MARK_START)
  const runs = [{ words: before, match: false }]
  for (const piece of pieces) {
    const [match = '', after = ''] = piece.split(MARK_END)
    runs.push({ words: match, match: true }, { words: after, match: false })
  }
  return runs.filter(({ words }) => words !== '')
}
