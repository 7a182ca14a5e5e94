import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'

/** Two pieces of text whose feet are no farther apart than this, in points, stand on one line. */
const SAME_LINE = 3

/** The lines of each sheet of a page as Chromium prints it, from the top; those of two columns that stand at one height are one. */
export async function sheetsOf(page: Page, format: 'A4' | 'A5'): Promise<string[][]> {
  const printed = await getDocumentProxy(new Uint8Array(await page.pdf({ format })))
  const numbers = Array.from({ length: printed.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await printed.getPage(number)).getTextContent()
      return linesOf(items.flatMap((item) => ('str' in item ? [item] : [])))
    }),
  )
}

type Piece = { str: string; transform: unknown[] }

function linesOf(pieces: readonly Piece[]): string[] {
  const lines: { at: number; words: string[] }[] = []
  const placed = pieces
    .map(({ str, transform }) => ({ str, x: Number(transform[4]), y: Number(transform[5]) }))
    .filter(({ str }) => str.trim() !== '')
    .sort((one, other) => other.y - one.y || one.x - other.x)
  for (const { str, y } of placed) {
    const line = lines.at(-1)
    if (line && line.at - y <= SAME_LINE) line.words.push(str)
    else lines.push({ at: y, words: [str] })
  }
  return lines.map(({ words }) => words.join(' '))
}
