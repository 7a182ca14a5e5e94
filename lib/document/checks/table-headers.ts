import { plainText } from '../clauses'
import { childrenOf, type DocumentNode, textAttribute } from '../document'
import { nodesOfType } from '../text-blocks'
import { type CheckRule, quoted } from './check'

/** Without header cells a screen reader reads a table's cells out one after another, and says not what they are. */
export const checkTableHeaders: CheckRule = ({ document }) =>
  document.content.flatMap((block) =>
    nodesOfType(block, 'table')
      .filter((table) => nodesOfType(table, 'tableHeader').length === 0)
      .map((table) => {
        const [row] = childrenOf(table)
        return {
          kind: 'table-header' as const,
          clauseId: idOf(block) || idOf(row) || null,
          words: quoted(plainText(childrenOf(row ?? table)[0] ?? table)),
          sentence: 'This table has no header cells: make its first row or first column headers.',
        }
      }),
  )

function idOf(node: DocumentNode | undefined): string {
  return node ? textAttribute(node, 'clauseId') : ''
}
