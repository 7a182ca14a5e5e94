import { childrenOf, type DocumentNode, numberAttribute } from './document'
import { element } from './html'

type TableParts = {
  /** What a screen reader announces when the scrolling region takes the focus. */
  label: string
  anchorOf: (row: DocumentNode) => string | null
  /** What the last cell of a row ends with. */
  rowEnd: (row: DocumentNode) => string
  cellContent: (cell: DocumentNode) => string
}

/**
 * A table as HTML: wide ones scroll in a region of their own that the keyboard can reach, so that the page
 * never scrolls sideways. Rows of header cells at the top are its head, and every header cell says whether it
 * heads a column or a row.
 */
export function tableHtml(table: DocumentNode, parts: TableParts): string {
  const rows = childrenOf(table)
  const headed = headRows(rows)
  const row = (node: DocumentNode, index: number) => rowHtml(node, index < headed, parts)
  const head = rows.slice(0, headed).map(row).join('')
  const body = rows
    .slice(headed)
    .map((node, index) => row(node, headed + index))
    .join('')
  const inner =
    (head && element('thead', { class: 'govuk-table__head' }, head)) +
    (body && element('tbody', { class: 'govuk-table__body' }, body))
  const region = { class: 'table-scroll', role: 'region', 'aria-label': parts.label, tabindex: 0 }
  return element('div', region, element('table', { class: 'govuk-table' }, inner))
}

/** How many rows at the top consist of header cells; 0 where one of those cells reaches down into the body. */
function headRows(rows: DocumentNode[]): number {
  const firstBodyRow = rows.findIndex(
    (row) => childrenOf(row).length === 0 || childrenOf(row).some((cell) => cell.type !== 'tableHeader'),
  )
  const count = firstBodyRow === -1 ? rows.length : firstBodyRow
  const reaches = rows
    .slice(0, count)
    .some((row, index) => childrenOf(row).some((cell) => index + numberAttribute(cell, 'rowspan', 1) > count))
  return reaches ? 0 : count
}

function rowHtml(row: DocumentNode, inHead: boolean, parts: TableParts): string {
  const last = childrenOf(row).at(-1)
  const cells = childrenOf(row).map((cell) =>
    cellHtml(cell, inHead, parts.cellContent(cell) + (cell === last ? parts.rowEnd(row) : '')),
  )
  return element('tr', { class: 'govuk-table__row', id: parts.anchorOf(row) }, cells.join(''))
}

function cellHtml(cell: DocumentNode, inHead: boolean, content: string): string {
  const columns = numberAttribute(cell, 'colspan', 1)
  const rows = numberAttribute(cell, 'rowspan', 1)
  const spans = { colspan: columns > 1 ? columns : null, rowspan: rows > 1 ? rows : null }
  if (cell.type !== 'tableHeader') return element('td', { class: 'govuk-table__cell', ...spans }, content)
  const scope = inHead ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row'
  return element('th', { scope, class: 'govuk-table__header', ...spans }, content)
}
