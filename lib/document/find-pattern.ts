/** What is looked for in a text, as a person typed it. */
export type Sought = { words: string; matchCase: boolean; wholeWord: boolean }

/** Characters that people type one way and texts hold in several. */
const ALIKE: readonly [typed: RegExp, held: string][] = [
  [/['‘’]/u, "['‘’]"],
  [/["“”]/u, '["“”]'],
  [/[-‐‑–]/u, '[-‐‑–]'],
  [/[ \u00a0]/u, '[ \\u00a0]'],
]

/**
 * The source of a regular expression, for the flag u, that finds these words as typed: nothing in them is special, a straight
 * quotation mark finds a curly one, a hyphen any hyphen or dash between words, a blank one that does not break. A whole word has
 * neither letter nor digit beside it.
 */
export function findPattern({ words, wholeWord }: Pick<Sought, 'words' | 'wholeWord'>): string {
  const plain = [...words].map(patternOf).join('')
  return wholeWord ? `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])` : plain
}

function patternOf(character: string): string {
  const alike = ALIKE.find(([typed]) => typed.test(character))
  if (alike) return alike[1]
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}
