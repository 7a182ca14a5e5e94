import type { ReactNode } from 'react'
import { clauseBeginning } from '@/components/review/clause-name'
import { type Thread, unresolved } from '@/lib/comments/thread'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { countOf } from '@/lib/platform/words'

/** The element id of what stands under a clause in a redline: comments lead back to it. */
export function rowId(clauseId: string): string {
  return `row-${clauseId}`
}

/** What stands under each clause of a redline, by the clause's id: how many comments it has, and a way to write one. */
export function rowComments(
  document: ChapterDocument,
  threads: readonly Thread[],
  /** The page's address, to which what to comment on is added. */
  page: string,
): Record<string, ReactNode> {
  const open = unresolved(threads)
  return Object.fromEntries(
    clausesOf(document).map((clause) => {
      const own = open.filter(({ clauseId }) => clauseId === clause.id)
      const [first] = own
      return [
        clause.id,
        <p className="ch-row-comments" id={rowId(clause.id)} data-clause={clause.id} key={clause.id}>
          {first && (
            <a className="govuk-link" href={`#comment-${first.id}`}>
              {countOf(own.length, 'comment', 'comments')}
            </a>
          )}
          <a className="govuk-link" href={`${page}?comment=${clause.id}#new-comment`}>
            Comment<span className="govuk-visually-hidden"> on {clauseBeginning(clause)}</span>
          </a>
        </p>,
      ]
    }),
  )
}
