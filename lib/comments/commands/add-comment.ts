import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { documentOf } from '@/lib/chapters/stored-text'
import { beginningOf } from '@/lib/document/beginning-of'
import { clausesOf } from '@/lib/document/clauses'
import { type Actor, authorise, authoriseGuest } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import { Prisma } from '@/prisma/generated/client'
import { refusePublished } from '../locks'
import { mentionsIn } from '../mentions'
import { mentionablePeople } from '../queries/mentionable'
import { addCommentInput, LONGEST_QUOTE } from '../schema'
import { tellInviter, tellMentioned } from '../tellings'

/** What one guest may say in an hour: enough for whoever reads, and not for whoever found a link. */
const MOST_AN_HOUR = 60

/**
 * Says something of an open version: of all of it, of a clause, of words in one, or as an answer; with suggested wording or
 * without. Whoever is mentioned is told. Guests speak of the one draft that their link leads to. Conflict where the
 * version is published, or the clause is gone from it.
 */
export async function addComment(
  actor: Actor,
  input: z.input<typeof addCommentInput>,
): Promise<{ commentId: string }> {
  const asked = addCommentInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, asked.revisionId)
    const speaker = await speakerOf(transaction, actor, revision)
    refusePublished(revision)
    if (asked.parentId) await findThread(transaction, revision.id, asked.parentId)
    const text = asked.clauseId === null ? null : clauseText(revision.text, asked.clauseId)
    const comment = await transaction.comment.create({
      data: {
        authorityId: revision.authorityId,
        revisionId: revision.id,
        parentId: asked.parentId,
        clauseId: asked.clauseId,
        // Kept for the day when the paragraph is gone: the words that are meant, or how it begins.
        quote: asked.quote || beginningOf(text ?? '', LONGEST_QUOTE),
        quoteAt: asked.quote ? asked.quoteAt : null,
        body: asked.body,
        suggestion: asked.suggestion ?? Prisma.DbNull,
        suggestionState: asked.suggestion ? 'open' : null,
        authorId: speaker.userId,
        guestId: speaker.guestId,
      },
    })
    // The names of colleagues are not for guests to try.
    const mentioned =
      speaker.userId === null
        ? []
        : mentionsIn(asked.body, await mentionablePeople(transaction, revision.authorityId)).filter(
            ({ userId }) => userId !== speaker.userId,
          )
    await transaction.mention.createMany({
      data: mentioned.map(({ userId }) => ({ commentId: comment.id, userId })),
    })
    if (speaker.guestId !== null) await tellInviter(transaction, speaker.guestId, comment)
    else await tellMentioned(transaction, comment, mentioned)
    await recordEvent(transaction, {
      authorityId: revision.authorityId,
      actorId: speaker.userId,
      action: 'addComment',
      subject: `comment ${comment.id}`,
      details: {
        revisionId: revision.id,
        answers: asked.parentId,
        suggests: asked.suggestion?.kind ?? null,
        guestId: speaker.guestId,
      },
    })
    return { commentId: comment.id }
  })
}

async function speakerOf(
  transaction: Transaction,
  actor: Actor,
  revision: { id: string; authorityId: string },
): Promise<{ userId: string; guestId: null } | { userId: null; guestId: string }> {
  if (actor.kind !== 'guest') {
    const { userId } = await authorise(transaction, actor, 'addComment', revision.authorityId)
    return { userId, guestId: null }
  }
  const { guestId } = await authoriseGuest(transaction, actor, 'addComment', revision.id)
  const lately = new Date(Date.now() - 60 * 60 * 1000)
  const said = await transaction.comment.count({ where: { guestId, createdAt: { gt: lately } } })
  if (said >= MOST_AN_HOUR)
    throw new Blocked('You have written a great deal in the last hour. Go on a little later.', [])
  return { userId: null, guestId }
}

async function findThread(transaction: Transaction, revisionId: string, commentId: string): Promise<void> {
  const thread = await transaction.comment.findFirst({ where: { id: commentId, revisionId, parentId: null } })
  if (!thread) throw new NotFound('There is no such comment on this version.')
}

function clauseText(text: Parameters<typeof documentOf>[0], clauseId: string): string {
  const clause = clausesOf(documentOf(text)).find(({ id }) => id === clauseId)
  if (!clause)
    throw new Conflict('The paragraph that this is about is gone from the text, or is not saved yet.', null)
  return clause.text
}
