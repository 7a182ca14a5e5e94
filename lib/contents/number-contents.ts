/** The least that a tree must say of its entries to be numbered: the working contents, a release, an outline. */
export interface NumberableEntry<Entry> {
  readonly kind: 'section' | 'chapter' | 'note' | 'document' | 'link' | 'reserved'
  /** null: the number follows from the position. '': it carries none. Else the number itself. */
  readonly fixedNumber: string | null
  readonly entries: readonly Entry[]
}

/**
 * The number of each entry of a tree (by the entry itself, so no object may stand twice), null where it carries none.
 *
 * A number is the parent's number and an ordinal among the numbered siblings. Sections, chapters and reserved
 * places are numbered; notes, documents and links never. An entry whose fixed number is '' neither carries a
 * number nor takes one up, and what is below it has no number to follow from. A fixed number stands as it is,
 * and the next siblings go on from it.
 */
export function numberContents<Entry extends NumberableEntry<Entry>>(
  entries: readonly Entry[],
): Map<Entry, string | null> {
  const numbers = new Map<Entry, string | null>()
  numberSiblings(entries, '', numbers)
  return numbers
}

function numberSiblings<Entry extends NumberableEntry<Entry>>(
  siblings: readonly Entry[],
  parentNumber: string | null,
  numbers: Map<Entry, string | null>,
): void {
  let ordinal = 0
  for (const entry of siblings) {
    const number = isNumbered(entry) ? (entry.fixedNumber ?? numberAfter(ordinal, parentNumber)) : null
    if (number !== null) ordinal = ordinalOf(number, parentNumber) ?? ordinal
    numbers.set(entry, number)
    numberSiblings(entry.entries, number, numbers)
  }
}

/** Does this entry take part in the numbering? */
function isNumbered(entry: { kind: string; fixedNumber: string | null }): boolean {
  return ['section', 'chapter', 'reserved'].includes(entry.kind) && entry.fixedNumber !== ''
}

/**
 * The number that follows the sibling with this ordinal (0: none yet). `parentNumber` is '' at the top of the
 * tree and null under an entry without a number: nothing follows there.
 */
export function numberAfter(ordinal: number, parentNumber: string | null): string | null {
  return parentNumber === null ? null : join(parentNumber, String(ordinal + 1))
}

/** The ordinal that a number has under its parent, or null where it is not one of the parent's numbers. */
export function ordinalOf(number: string, parentNumber: string | null): number | null {
  const last = /(?:^|\.)([0-9]{1,9})$/.exec(number)?.[1]
  return last !== undefined && parentNumber !== null && number === join(parentNumber, last)
    ? Number(last)
    : null
}

function join(parentNumber: string, ordinal: string): string {
  return parentNumber === '' ? ordinal : `${parentNumber}.${ordinal}`
}
