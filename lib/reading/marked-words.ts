/** What the database puts before and after a matching word: characters that no stored text can hold. */
export const MARK_START = '\u0001'
export const MARK_END = '\u0002'

/** A run of words, and whether it is what was searched for. */
export type MarkedRun = { words: string; match: boolean }

/** Words with marks as runs; what a page draws them with is its own affair, and escapes them. */
export function markedRuns(marked: string): MarkedRun[] {
  return marked
    .split(MARK_START)
    .flatMap((piece, index) => {
      const [match = '', after = ''] = index === 0 ? ['', piece] : piece.split(MARK_END)
      return [
        { words: match, match: true },
        { words: after, match: false },
      ]
    })
    .filter(({ words }) => words !== '')
}
