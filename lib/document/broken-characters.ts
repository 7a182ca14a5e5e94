/** U+0000 cannot be stored by PostgreSQL; half a surrogate pair has no UTF-8 and so no hash. */
export const BROKEN_CHARACTER = /[\p{Surrogate}\0]/u

/** Words without the characters that no text may hold: what another program put on the clipboard among them is nobody's loss. */
export function withoutBrokenCharacters(words: string): string {
  return words.replace(new RegExp(BROKEN_CHARACTER, 'gu'), '')
}
