import { elementsIn, rename, tagOf, unwrap, wordsOf } from './dom'

/**
 * Tables with their header row recognised (it says so, or all its words are bold). A table of one cell only held something in
 * place: what it holds stays. A table within a table becomes paragraphs, a caption the paragraph before.
 */
export function tablesFrom(body: HTMLElement): void {
  for (const table of elementsIn(body, 'table').reverse()) {
    for (const caption of elementsIn(table, 'caption')) {
      if (wordsOf(caption) !== '') table.before(rename(caption, 'p'))
      else caption.remove()
    }
    const cells = elementsIn(table, 'td, th')
    if (table.parentElement?.closest('td, th, li, blockquote, dd, [data-callout]') || cells.length <= 1)
      dissolve(table)
    else headRow(table)
  }
}

function dissolve(table: HTMLElement): void {
  const holders = elementsIn(table, 'thead, tbody, tfoot, tr, td, th').reverse()
  for (const holder of holders) {
    const isCell = ['td', 'th'].includes(tagOf(holder))
    if (isCell && holder.children.length === 0) {
      if (wordsOf(holder) === '') holder.remove()
      else rename(holder, 'p')
    } else if (isCell && elementsIn(holder, 'p, ul, ol, h2, h3, h4, table').length === 0) rename(holder, 'p')
    else unwrap(holder)
  }
  unwrap(table)
}

function headRow(table: HTMLElement): void {
  const rows = elementsIn(table, 'tr')
  const [first] = rows
  if (!first) return
  const cells = [...first.children].filter((cell) => cell.matches('td, th'))
  const isHead =
    first.closest('thead') !== null || (rows.length > 1 && cells.length > 0 && cells.every(isBold))
  if (isHead) {
    for (const cell of cells) {
      if (tagOf(cell) === 'td') headerCell(cell)
    }
  }
  for (const bold of elementsIn(table, 'th strong')) unwrap(bold)
}

function isBold(cell: Element): boolean {
  if (tagOf(cell) === 'th' || wordsOf(cell) === '') return true
  const bold = elementsIn(cell, 'strong').map(wordsOf).join(' ').replace(/\s/g, '')
  return bold === wordsOf(cell).replace(/\s/g, '')
}

function headerCell(cell: Element): void {
  const spans = ['colspan', 'rowspan'].map((name) => [name, cell.getAttribute(name)] as const)
  const header = rename(cell, 'th')
  for (const [name, span] of spans) if (span !== null) header.setAttribute(name, span)
}
