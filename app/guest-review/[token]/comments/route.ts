import { commentForm } from '@/app/comment-forms'
import { formValues } from '@/app/workspace/form-values'
import { addComment } from '@/lib/comments/commands/add-comment'
import { element, escapeHtml } from '@/lib/document/html'
import { liveGuest } from '@/lib/people/guest-link'
import { LINK_NO_GOOD } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { guestReviewPage } from '@/lib/platform/workspace-addresses'
import { withGuestLink } from '../../guest-visit'

/** More than any comment with its wording comes to, in bytes. */
const MOST_BYTES = 500_000

/**
 * A guest's comment, answer or suggested wording, from a plain form. The link is what lets them: no cookie is read, so that
 * no other site can write in a guest's name without knowing it.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await context.params
  const page = guestReviewPage(token)
  const guest = await withGuestLink(request.headers, () => liveGuest(database(), token))
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > MOST_BYTES)
    return guest ? refusal(page, 'That is more than a comment can hold.', '') : seeOther(page)
  const form = await request.formData().catch(() => null)
  const typed = typedIn(form)
  if (!guest) return linkEnded(page, typed)
  const parsed = form && commentForm.safeParse({ ...formValues(form), revisionId: guest.revisionId })
  if (!parsed?.success)
    return refusal(page, parsed?.error.issues[0]?.message ?? 'The form came incomplete.', typed)
  try {
    const { commentId } = await addComment({ kind: 'guest', token }, parsed.data)
    return seeOther(`${page}#comment-${commentId}`)
  } catch (error) {
    if (error instanceof Forbidden) return linkEnded(page, typed)
    if (error instanceof Blocked || error instanceof Conflict || error instanceof NotFound)
      return refusal(page, error.message, typed)
    throw error
  }
}

/** All that the form has of a guest's own words: the comment, and each part of a suggested wording. */
function typedIn(form: FormData | null): string {
  const sent = form ? [...form.getAll('body'), ...form.getAll('after')] : []
  return sent.filter((words) => typeof words === 'string' && words.trim() !== '').join('\n\n')
}

function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } })
}

/** Why a comment was not taken, with its words: they are not lost. */
function refusal(page: string, problem: string, typed: string): Response {
  const back = element('p', {}, element('a', { href: `${page}#new-comment` }, 'Back to the draft'))
  return plainPage(422, problem, whatWasTyped(typed) + back)
}

/**
 * For a link that ended while its guest wrote: what all links say that are no good, with the words to copy. Where none were
 * written, the link's own page says it.
 */
function linkEnded(page: string, typed: string): Response {
  if (typed === '') return seeOther(page)
  const why = element('p', {}, LINK_NO_GOOD)
  const copy = element('p', {}, 'Your words were not sent. Copy them before you leave this page.')
  return plainPage(404, 'There is nothing to read here', why + copy + whatWasTyped(typed))
}

function whatWasTyped(typed: string): string {
  return typed === '' ? '' : element('p', {}, 'What you wrote:') + element('pre', {}, escapeHtml(typed))
}

function plainPage(status: number, heading: string, content: string): Response {
  const main = element('main', {}, element('h1', {}, escapeHtml(heading)) + content)
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>`
  return new Response(`<!doctype html><html lang="en-GB">${head}<body>${main}</body></html>`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
