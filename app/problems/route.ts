import { z } from 'zod'
import { answer } from '@/app/(reader)/answers/answer'
import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { answerReader } from '@/app/(reader)/answers/answer-reader'
import { drawReport } from '@/app/(reader)/drawing/draw-report'
import { seeOther, typedForm } from '@/app/following/typed-form'
import { fromOwnPage } from '@/app/workspace/from-own-page'
import type { ReportProblem } from '@/components/problems/report-page'
import { clientAddress } from '@/lib/people/client-address'
import { connections, database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { NotFound } from '@/lib/platform/errors'
import { reportProblem } from '@/lib/problems/commands/report-problem'
import { LONGEST_REPORT } from '@/lib/problems/lengths'
import { problemPath } from '@/lib/problems/problem-link'
import { countReport } from '@/lib/problems/report-limits'
import { reportProblemInput } from '@/lib/problems/schema'
import { isSlug } from '@/lib/reading/addresses/read-address'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answerOwnReports } from './answer-own-reports'

/** The longest report in letters that take nine bytes each in a form, and the other fields. */
const MOST_BYTES = 9 * LONGEST_REPORT + 4_000

const typedFields = z.object({
  authority: z.string().catch(''),
  manual: z.string().catch(''),
  chapter: z.string().catch(''),
  release: z.string().catch(''),
  clause: z.string().catch(''),
  words: z.string().catch(''),
  email: z.string().catch(''),
})

type Typed = z.output<typeof typedFields>

export const dynamic = 'force-dynamic'

/** What somebody who has signed in reported. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, (reader) => answerOwnReports(request, reader))
}

/**
 * A reader reports a problem, by the form of a chapter's page: as somebody with an account where they have signed in and
 * have a role in the authority. They are led to the link at which the answer will stand; what is wrong with the form
 * is said beside it, with what was typed.
 */
export function POST(request: Request): Promise<Response> {
  return answerReader(request, async (reader) => {
    const form = await typedForm(request, MOST_BYTES)
    if (!form || !fromOwnPage(request)) return answerNotFound(request, null)
    const typed = typedFields.parse(form)
    const { authority, manual, chapter } = typed
    const named = isSlug(authority) && isSlug(manual) && isSlug(chapter)
    const pointer =
      named && (await readManualPointer(connections(), authority, manual, null, reader?.authorityIds ?? []))
    if (!pointer) return answerNotFound(request, null)
    const { manualId, currentNumber, audience } = pointer
    const issued = await readIssuedManual(database(), { manualId, number: currentNumber, audience })
    const again = async (status: number, problem: ReportProblem) => {
      const { clause, words, email } = shortened(typed)
      const html = await drawReport(issued, chapter, { clause, words, email }, problem)
      return answer(request, await compressed(html), {
        ...{ status, cacheControl: 'private, no-store' },
      })
    }
    try {
      const parsed = reportProblemInput.safeParse(inputOf(typed))
      if (!parsed.success) return await again(400, problemOf(parsed.error))
      const wait = await countReport(addressOf(request))
      if (wait > 0) {
        const words = `Too many problems were reported from your network. Try again in ${Math.ceil(wait / 60)} minutes.`
        const answered = await again(429, { of: null, words })
        answered.headers.set('Retry-After', String(wait))
        return answered
      }
      const actor =
        reader && audience === 'staff'
          ? ({ kind: 'person', userId: reader.userId, sessionId: reader.sessionId } as const)
          : ({ kind: 'reader', token: null } as const)
      const { token } = await reportProblem(actor, inputOf(typed))
      return seeOther(`${problemPath(token)}?sent`)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      return answerNotFound(request, issued)
    }
  })
}

function inputOf({ authority, manual, chapter, release, clause, words, email }: Typed) {
  const place = { authoritySlug: authority, manualSlug: manual, chapterSlug: chapter }
  return { ...place, release, clause, words, email }
}

/** What is drawn again of what was typed: no more than was asked for. */
function shortened(typed: Typed): Typed {
  return { ...typed, words: typed.words.slice(0, 5000), email: typed.email.slice(0, 254) }
}

function problemOf(error: z.ZodError): ReportProblem {
  const [issue] = error.issues
  const [field] = issue?.path ?? []
  const of = field === 'words' || field === 'email' || field === 'clause' ? field : null
  return { of, words: issue?.message ?? 'The form came incomplete.' }
}

function addressOf(request: Request): string {
  return clientAddress(request.headers.get('x-forwarded-for'), environment().CHAPTERHOUSE_TRUSTED_PROXIES)
}
