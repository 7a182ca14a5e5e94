/** A run of words at its place in the whole, and where it leads; null for words that lead nowhere. */
export type LinkedWords = { at: number; words: string; href: string | null }

const REACHABLE = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+44|0)[\d ]{8,13}\d/g

/** Words with the e-mail addresses and British telephone numbers in them as links; together they are the words. */
export function withLinks(words: string): LinkedWords[] {
  const pieces: LinkedWords[] = []
  let at = 0
  for (const { 0: found, index } of words.matchAll(REACHABLE)) {
    if (index > at) pieces.push({ at, words: words.slice(at, index), href: null })
    const href = found.includes('@') ? `mailto:${found}` : `tel:${found.replaceAll(' ', '')}`
    pieces.push({ at: index, words: found, href })
    at = index + found.length
  }
  if (at < words.length) pieces.push({ at, words: words.slice(at), href: null })
  return pieces
}
