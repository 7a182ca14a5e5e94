/** What the database puts before and after a matching word: characters that no stored text can hold. */
export const MARK_START = '\u0001'
export const MARK_END = '\u0002'

/**
 * Signs that the database would misread while it marks words, each with a character that no stored text can hold, which stands
 * for it meanwhile and is no part of any word: it takes "<name>" for a tag and leaves it out, "parents/adults" for the path of a
 * file, and what is not ASCII for letters. The function words_to_search of the database has the same signs but "<".
 */
const STOOD_FOR = '</’‘“”„–—‐‑…•·\u00a0\u202f×→′«»§£€'
const STANDING_IN =
  '\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f'

/** The signs and what stands for them, one each at the same place: for the database's translate(). */
export const STAND_INS = { of: STOOD_FOR, by: STANDING_IN } as const

/** A run of words, and whether it is what was searched for. */
export type MarkedRun = { words: string; match: boolean }

/** Words with marks as runs; what a page draws them with is its own affair, and escapes them. */
export function markedRuns(marked: string): MarkedRun[] {
  const [before = '', ...pieces] = asWritten(marked).split(MARK_START)
  const runs = [{ words: before, match: false }]
  for (const piece of pieces) {
    const [match = '', after = ''] = piece.split(MARK_END)
    runs.push({ words: match, match: true }, { words: after, match: false })
  }
  return runs.filter(({ words }) => words !== '')
}

function asWritten(marked: string): string {
  return [...marked].map((sign) => STOOD_FOR[STANDING_IN.indexOf(sign)] ?? sign).join('')
}
