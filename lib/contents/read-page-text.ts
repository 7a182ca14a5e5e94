/** What is imported: the contents of a manual, or the amendments page that belongs to them. */
export type PageName = 'contents page' | 'amendments page'

/** The largest page that is read; the real contents pages have 10 to 20 KB. */
const MOST_BYTES = 5 * 1024 * 1024

/**
 * The text of a page to be imported from a file's bytes (UTF-8, with or without a byte order mark), or the problem
 * that keeps it from being read, as a sentence for whoever chose the file.
 */
export function readPageText(bytes: Uint8Array, page: PageName): { text: string } | { problem: string } {
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    const one = page === 'amendments page' ? 'an' : 'a'
    return { problem: `The file is too large for ${one} ${page}: ${size} MB, where at most 5 MB are read.` }
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { problem: 'The file is text in UTF-16. Save it as UTF-8 and try again.' }
  }
  if (bytes.includes(0)) {
    return {
      problem: 'The file is not text (a Word document, a PDF or a picture?). Save the page as plain text.',
    }
  }
  const text = decode(bytes)
  if (text === null) return { problem: 'The file is not text in UTF-8. Save it as UTF-8 and try again.' }
  return text.trim() === '' ? { problem: 'The file is empty.' } : { text }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
