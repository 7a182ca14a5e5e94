/** A part of what an import tells: a heading, and a line for each thing to know. */
export type ReportPart = { heading: string; lines: string[] }

/** The parts as lines of plain text; a part that there is nothing to say of is left out. */
export function printReport(parts: readonly ReportPart[]): string[] {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)])
}

/** A line of a page as a report quotes it: its beginning, where it is a long one. */
export function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > 100 ? `${letters.slice(0, 99).join('').trimEnd()}…` : letters.join('')
}

/** A count with its word: "1 note", "0 notes". */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
