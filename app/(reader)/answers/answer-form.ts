import {
  chapterComparisonAddress,
  chapterHistoryAddress,
  comparisonAddress,
  contentsAddress,
  inForceAddress,
  type Moment,
} from '@/lib/reading/addresses/addresses'
import type { PageName } from '@/lib/reading/addresses/read-address'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { typedDayOf, typedMomentOf } from '@/lib/reading/past/typed-moments'
import { answerNoSuchMoment } from './answer-no-such-moment'

const NOT_A_DAY = 'Enter a day, for example 3 March 2025.'
const NOT_A_MOMENT = 'Enter the number of an update, for example 3, or a day, for example 3 March 2025.'

/**
 * Answers a form that asks where in time to go: by the address that what was typed makes, or by the form again with
 * what is wrong. Null where the address was asked for without a form.
 */
export async function answerForm(
  request: Request,
  current: () => Promise<IssuedManual>,
  asked: PageName,
): Promise<Response | null> {
  const typed = new URL(request.url).searchParams
  const [date, from, to] = [typed.get('date'), typed.get('from'), typed.get('to')]
  if (asked.page === 'choose-day' && date !== null) return dayAnswer(request, await current(), date)
  if (asked.page === 'choose-comparison' && from !== null)
    return comparisonAnswer(request, await current(), from, to ?? '')
  if (asked.page === 'chapter-changes' && from !== null)
    return comparisonAnswer(request, await current(), from, to ?? '', asked.slug)
  if (asked.page !== 'in-force' || asked.day !== null) return null
  const issued = await current()
  if (date === null) return seeOther(chapterHistoryAddress(placeOf(issued), asked.slug))
  const day = typedDayOf(date)
  return day === null
    ? answerNoSuchMoment(request, issued, { asked: 'day', typed: '', problem: NOT_A_DAY, status: 400 })
    : seeOther(inForceAddress(placeOf(issued), asked.slug, day))
}

function dayAnswer(request: Request, issued: IssuedManual, typed: string): Response | Promise<Response> {
  const date = typedDayOf(typed)
  return date === null
    ? answerNoSuchMoment(request, issued, { asked: 'day', typed: '', problem: NOT_A_DAY, status: 400 })
    : seeOther(contentsAddress({ ...placeOf(issued), at: { date } }))
}

/** Of the manual, or, where the slug is given, of that chapter. */
function comparisonAnswer(
  request: Request,
  issued: IssuedManual,
  typedFrom: string,
  typedTo: string,
  slug?: string,
): Response | Promise<Response> {
  const from = typedMomentOf(typedFrom)
  const to: Moment | null = typedTo.trim() === '' ? { release: issued.number } : typedMomentOf(typedTo)
  if (!from || !to) {
    const typed = { from: typedFrom.slice(0, 40), to: typedTo.slice(0, 40) }
    return answerNoSuchMoment(request, issued, {
      asked: 'comparison',
      typed,
      problem: NOT_A_MOMENT,
      status: 400,
    })
  }
  const place = placeOf(issued)
  return seeOther(
    slug === undefined
      ? comparisonAddress(place, { from, to })
      : chapterComparisonAddress(place, slug, from, to),
  )
}

function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
}
