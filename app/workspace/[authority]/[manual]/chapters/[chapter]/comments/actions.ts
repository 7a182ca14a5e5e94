'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { commentForm, declineForm, takeForm } from '@/app/comment-forms'
import { fromReviewPage } from '@/app/workspace/from-page'
import { addComment } from '@/lib/comments/commands/add-comment'
import { declineSuggestion } from '@/lib/comments/commands/decline-suggestion'
import { reopenComment } from '@/lib/comments/commands/reopen-comment'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { takeSuggestion } from '@/lib/comments/commands/take-suggestion'
import { readableThreads } from '@/lib/comments/queries/threads'
import { settleCommentInput } from '@/lib/comments/schema'
import type { Thread } from '@/lib/comments/thread'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { signedInActor } from '../../../../../actor'
import { type ActionState, runAction } from '../../../../../run-action'

/** The page that shows the comments and is to be shown again; a form beside the text in the editor names none. */
const page = fromReviewPage.optional()

/** The comments on a version as they are now, for the editor; null for whoever may not read them. */
export async function list(revisionId: unknown): Promise<Thread[] | null> {
  const actor = await signedInActor()
  const id = z.uuid().safeParse(revisionId)
  if (!actor || !id.success) return null
  try {
    return await readableThreads(database(), actor, id.data)
  } catch (error) {
    if (error instanceof ChapterhouseError) return null
    throw error
  }
}

/** Adds a comment, an answer or suggested wording. */
export async function say(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(commentForm, form, async (actor, input) => {
    const { commentId } = await addComment(actor, input)
    return shownAgain(form, commentId) ?? 'Your comment is there.'
  })
}

/** Settles a comment. */
export async function resolve(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(settleCommentInput, form, async (actor, input) => {
    await resolveComment(actor, input)
    return shownAgain(form, input.commentId) ?? 'The comment is resolved.'
  })
}

/** Opens a settled comment again. */
export async function reopen(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(settleCommentInput, form, async (actor, input) => {
    await reopenComment(actor, input)
    return shownAgain(form, input.commentId) ?? 'The comment is open again.'
  })
}

/** Puts suggested wording into the text, and saves it. */
export async function take(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(takeForm, form, async (actor, input) => {
    await takeSuggestion(actor, input)
    return shownAgain(form, input.commentId) ?? 'The wording is in the text.'
  })
}

/** Declines suggested wording. */
export async function decline(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(declineForm, form, async (actor, input) => {
    await declineSuggestion(actor, input)
    return shownAgain(form, input.commentId) ?? 'The wording is declined.'
  })
}

/** Goes back to the page that the form came from, to the comment; undefined where the form came from the editor. */
function shownAgain(form: FormData, commentId: string): undefined {
  const from = page.safeParse(form.get('page') ?? undefined)
  if (!from.success || !from.data) return
  // To an address that differs in its anchor only, the browser would go on its own, and show the page as it was.
  revalidatePath(from.data)
  redirect(`${from.data}#comment-${commentId}`)
}
