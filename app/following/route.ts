import { z } from 'zod'
import { answer } from '@/app/(reader)/answers/answer'
import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { orProblem } from '@/app/(reader)/answers/or-problem'
import { drawFollow } from '@/app/(reader)/drawing/draw-follow'
import { fromOwnPage } from '@/app/workspace/from-own-page'
import type { FollowProblem } from '@/components/reader/follow-page'
import { askToFollow } from '@/lib/followers/commands/ask-to-follow'
import { countAsking } from '@/lib/followers/follow-limits'
import { askToFollowInput } from '@/lib/followers/schema'
import { clientAddress } from '@/lib/people/client-address'
import { connections, database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { NotFound } from '@/lib/platform/errors'
import { followAddress } from '@/lib/reading/addresses/addresses'
import { isSlug } from '@/lib/reading/addresses/read-address'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { compressed } from '@/lib/reading/serving/page-cache'
import { seeOther, typedForm } from './typed-form'

const typedFields = z.object({
  authority: z.string().catch(''),
  manual: z.string().catch(''),
  what: z.string().catch(''),
  email: z.string().catch(''),
  frequency: z.string().catch(''),
})

/**
 * A reader asks to follow something, by the form of a manual's page. The answer is the same whether the address follows it
 * already or not; what is wrong with the form is said beside it.
 */
export function POST(request: Request): Promise<Response> {
  return orProblem(request, async () => {
    const form = await typedForm(request)
    if (!form || !fromOwnPage(request)) return answerNotFound(request, null)
    const typed = typedFields.parse(form)
    const { authority, manual } = typed
    const asked = isSlug(authority) && isSlug(manual)
    const pointer = asked ? await readManualPointer(connections(), authority, manual) : null
    if (!pointer) return answerNotFound(request, null)
    const issued = await readIssuedManual(database(), {
      manualId: pointer.manualId,
      number: pointer.currentNumber,
    })
    const refusal = (status: number, problem: FollowProblem) =>
      formAgain(request, issued, typed, status, problem)
    const parsed = askToFollowInput.safeParse({ ...typed, authoritySlug: authority, manualSlug: manual })
    if (!parsed.success) return refusal(400, problemOf(parsed.error))
    const from = clientAddress(
      request.headers.get('x-forwarded-for'),
      environment().CHAPTERHOUSE_TRUSTED_PROXIES,
    )
    const wait = await countAsking(parsed.data.email, from)
    if (wait > 0) {
      const words = `That was asked too often. Try again in ${Math.ceil(wait / 60)} minutes.`
      const answered = await refusal(429, { of: null, words })
      answered.headers.set('Retry-After', String(wait))
      return answered
    }
    try {
      const { what, email, frequency } = typed
      const input = { authoritySlug: authority, manualSlug: manual, what, email }
      await askToFollow(
        { kind: 'reader', token: null },
        { ...input, frequency: frequency === 'weekly' ? 'weekly' : 'immediate' },
      )
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      return refusal(400, { of: 'what', words: 'Choose what you want to follow' })
    }
    return seeOther(`${followAddress({ authority, manual, at: 'current' })}?asked`)
  })
}

function problemOf(error: z.ZodError): FollowProblem {
  const [issue] = error.issues
  const [field] = issue?.path ?? []
  const of = field === 'what' || field === 'email' || field === 'frequency' ? field : null
  return { of, words: issue?.message ?? 'The form came incomplete.' }
}

async function formAgain(
  request: Request,
  issued: IssuedManual,
  typed: { what: string; email: string; frequency: string },
  status: number,
  problem: FollowProblem,
): Promise<Response> {
  const { what, email, frequency } = typed
  const html = await drawFollow(issued, { what, email: email.slice(0, 254), frequency }, problem)
  return answer(request, await compressed(html), { status, cacheControl: 'no-store' })
}
