/** A piece of a plain text: words, or an address that leads somewhere. */
export type TextPiece = { words: string; href: string | null }

/** Where a whole address stands in a text; the full stop, comma or bracket behind it is the sentence's, not the address's. */
const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}]/g

/** A plain text in pieces, so that its addresses can be followed. The pieces' words are the text. */
export function textWithAddresses(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    if (match.index > at) pieces.push({ words: text.slice(at, match.index), href: null })
    pieces.push({ words: match[0], href: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ words: text.slice(at), href: null })
  return pieces
}
