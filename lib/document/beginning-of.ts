/** The beginning of words, of so many UTF-16 units at most: cut between characters, since half of one is no text. */
export function beginningOf(words: string, most: number): string {
  const beginning = words.slice(0, most)
  return words.length > most && /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning
}
