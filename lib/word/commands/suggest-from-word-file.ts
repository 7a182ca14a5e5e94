import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { documentOf } from '@/lib/chapters/stored-text'
import { refusePublished } from '@/lib/comments/locks'
import { LONGEST_COMMENT, LONGEST_QUOTE } from '@/lib/comments/schema'
import { beginningOf } from '@/lib/document/beginning-of'
import { clausesOf } from '@/lib/document/clauses'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { suggestFromWordFileInput } from '@/lib/word/schema'
import { Prisma } from '@/prisma/generated/client'

/** How many of each were stored. */
export type SuggestedFromWord = { suggestions: number; comments: number }

/**
 * Stores what an edited Word file says of an open version: suggested wording and comments, each on its clause, all of
 * them or none. What is about a clause that has gone since is said of the version as a whole, in words. The text itself
 * is not changed: its author takes each suggestion or does not.
 */
export async function suggestFromWordFile(
  actor: Actor,
  input: z.input<typeof suggestFromWordFileInput>,
): Promise<SuggestedFromWord> {
  const asked = suggestFromWordFileInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, asked.revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'suggestFromWordFile',
      revision.authorityId,
    )
    refusePublished(revision)
    const clauses = new Map(clausesOf(documentOf(revision.text)).map((clause) => [clause.id, clause.text]))
    const rows = asked.returned.map(({ clauseId, body, suggestion }) => {
      const text = clauseId === null ? undefined : clauses.get(clauseId)
      const gone = clauseId !== null && text === undefined
      const kept = gone ? null : suggestion
      return {
        authorityId,
        revisionId: revision.id,
        clauseId: gone ? null : clauseId,
        quote: beginningOf(text ?? '', LONGEST_QUOTE),
        body: beginningOf(gone ? wordsOfGone(body, suggestion) : body, LONGEST_COMMENT),
        suggestion: kept ?? Prisma.DbNull,
        suggestionState: kept ? ('open' as const) : null,
        authorId: userId,
      }
    })
    await transaction.comment.createMany({ data: rows })
    const suggestions = rows.filter(({ suggestionState }) => suggestionState !== null).length
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'suggestFromWordFile',
      subject: `revision ${revision.id}`,
      details: { fileName: asked.fileName, suggestions, comments: rows.length - suggestions },
    })
    return { suggestions, comments: rows.length - suggestions }
  })
}

type Suggested = z.output<typeof suggestFromWordFileInput>['returned'][number]['suggestion']

/** What was meant for a paragraph that is no longer there. */
function wordsOfGone(body: string, suggestion: Suggested): string {
  const was = suggestion ? `“${beginningOf(suggestion.before.join(' | '), 300)}”` : 'a paragraph'
  const words = suggestion && suggestion.kind !== 'remove' ? suggestion.after.join('\n') : body
  return `The Word file says of ${was}, which is gone from the text: ${words || 'it should go.'}`
}
