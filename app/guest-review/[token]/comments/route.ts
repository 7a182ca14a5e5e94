import { commentForm } from '@/app/comment-forms'
import { formValues } from '@/app/workspace/form-values'
import { addComment } from '@/lib/comments/commands/add-comment'
import { element, escapeHtml } from '@/lib/document/html'
import { liveGuest } from '@/lib/people/guest-link'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
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
  const page = `/guest-review/${encodeURIComponent(token)}`
  const guest = await withGuestLink(request.headers, () => liveGuest(database(), token))
  // The page says what all links say that are no good.
  if (!guest) return seeOther(page)
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > MOST_BYTES)
    return refusal(page, 'That is more than a comment can hold.', '')
  const form = await request.formData().catch(() => null)
  const typed = String(form?.get('body') ?? form?.get('after') ?? '')
  const parsed = form && commentForm.safeParse({ ...formValues(form), revisionId: guest.revisionId })
  if (!parsed?.success)
    return refusal(page, parsed?.error.issues[0]?.message ?? 'The form came incomplete.', typed)
  try {
    const { commentId } = await addComment({ kind: 'guest', token }, parsed.data)
    return seeOther(`${page}#comment-${commentId}`)
  } catch (error) {
    if (error instanceof Forbidden) return seeOther(page)
    if (error instanceof Blocked || error instanceof Conflict || error instanceof NotFound)
      return refusal(page, error.message, typed)
    throw error
  }
}

function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } })
}

/** Why a comment was not taken, with its words: they are not lost. */
function refusal(page: string, problem: string, typed: string): Response {
  const words =
    typed === '' ? '' : element('p', {}, 'What you wrote:') + element('pre', {}, escapeHtml(typed))
  const back = element('p', {}, element('a', { href: `${page}#new-comment` }, 'Back to the draft'))
  const main = element('main', {}, element('h1', {}, escapeHtml(problem)) + words + back)
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(problem)}</title></head>`
  return new Response(`<!doctype html><html lang="en-GB">${head}<body>${main}</body></html>`, {
    status: 422,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
