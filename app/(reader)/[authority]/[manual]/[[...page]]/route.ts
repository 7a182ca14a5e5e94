import { answer } from '@/app/(reader)/answers/answer'
import { answerFollow } from '@/app/(reader)/answers/answer-follow'
import { answerForm } from '@/app/(reader)/answers/answer-form'
import { answerGone } from '@/app/(reader)/answers/answer-gone'
import { answerJump } from '@/app/(reader)/answers/answer-jump'
import { answerNoSuchMoment, type NoSuch } from '@/app/(reader)/answers/answer-no-such-moment'
import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { answerOffline } from '@/app/(reader)/answers/answer-offline'
import { answerReader } from '@/app/(reader)/answers/answer-reader'
import { answerReport } from '@/app/(reader)/answers/answer-report'
import { answerSearch } from '@/app/(reader)/answers/answer-search'
import { answerSuggestions } from '@/app/(reader)/answers/answer-suggestions'
import { answerUnknownPaper } from '@/app/(reader)/answers/answer-unknown-paper'
import { readBefore, readWords } from '@/app/(reader)/answers/read-before'
import { assetsOf } from '@/app/(reader)/drawing/assets-of'
import { type DrawnPageName, drawManualPage, type ReadBefore } from '@/app/(reader)/drawing/draw-manual-page'
import { assetManifest } from '@/app/assets/manifest'
import { connections, database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { PlaceInTime } from '@/lib/reading/addresses/addresses'
import { isSlug, readAddress } from '@/lib/reading/addresses/read-address'
import { readRemovedChapter } from '@/lib/reading/chapter/queries/removed-chapter'
import { mayBeFound } from '@/lib/reading/findable/findable'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { withNotices } from '@/lib/reading/manual/queries/live-notices'
import { type ManualPointer, readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { NoSuchMoment } from '@/lib/reading/past/no-such-moment'
import { releaseOn } from '@/lib/reading/past/queries/moments'
import { pageCache } from '@/lib/reading/serving/page-cache'
import { sharedRuns } from '@/lib/reading/serving/shared-runs'

type Context = { params: Promise<{ authority: string; manual: string; page?: string[] }> }

/** In development nothing is kept: the program that draws changes under it. */
const keeping = (megabytes: number) =>
  pageCache(process.env.NODE_ENV === 'development' ? 0 : megabytes * 1024 * 1024)

/*
 * What everybody reads is kept apart from what there is without end (past days, comparisons, feeds of parts), so that
 * nobody crowds it out.
 */
const pagesOfNow = keeping(64)
const otherPages = keeping(32)

const WITHOUT_END = ['comparison', 'chapter-comparison', 'in-force', 'chapter.atom', 'section.atom', 'paper']

const pointerOf = sharedRuns((asked) => {
  const [authority = '', manual = '', day = '', authorityIds = ''] = asked.split('/')
  return readManualPointer(
    connections(),
    authority,
    manual,
    day || null,
    authorityIds.split(' ').filter(Boolean),
  )
})

/** Every address of a manual: which page it is, then that page of the release it names, of a day's or of the current one. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerReader(request, async (reader) => {
    const { authority, manual, page = [] } = await params
    const address = readAddress(page)
    const day = address && typeof address.at === 'object' && 'date' in address.at ? address.at.date : ''
    const roles = (reader?.authorityIds ?? []).join(' ')
    const pointer =
      isSlug(authority) && isSlug(manual) ? await pointerOf(`${authority}/${manual}/${day}/${roles}`) : null
    if (!pointer) return answerNotFound(request, null)
    const current = () => currentIssue(pointer)
    if (!address) return answerNotFound(request, await current())
    const { at, asked } = address
    const formAnswer = await answerForm(request, current, asked)
    if (formAnswer) return formAnswer
    const number = numberAt(pointer, at)
    if (number === null) return answerNoSuchDay(request, pointer, day)
    if (number > pointer.currentNumber) return answerNotFound(request, await current())
    switch (asked.page) {
      case 'search': {
        const issued = await current()
        return (await answerJump(request, issued)) ?? answerSearch(request, issued)
      }
      case 'search.json':
        return answerSuggestions(request, await current())
      case 'follow':
        return answerFollow(request, await current())
      case 'keep':
      case 'offline.json':
      case 'offline-sizes':
      case 'offline-bundle':
        return answerOffline(request, { authority, manual }, asked, current)
      case 'report':
        return answerReport(request, await current(), asked.slug)
    }
    const before = await readBefore(request, reader, pointer, { at, asked })
    return answerPage(request, pointer, { number, at, asked, before })
  })
}

/** The number of the release that stands there; null for a day that is not over, or that was before release 1. */
function numberAt({ currentNumber, onDay }: ManualPointer, at: PlaceInTime): number | null {
  if (at === 'current') return currentNumber
  if ('release' in at) return at.release
  return onDay?.over ? onDay.number : null
}

type Asked = { number: number; at: PlaceInTime; asked: DrawnPageName; before: ReadBefore }

function typeOf(page: string): { type?: string } {
  if (page.endsWith('.json')) return { type: 'application/json; charset=utf-8' }
  if (page.endsWith('.xml')) return { type: 'application/xml; charset=utf-8' }
  return page.endsWith('.atom') ? { type: 'application/atom+xml; charset=utf-8' } : {}
}

async function answerPage(request: Request, pointer: ManualPointer, page: Asked): Promise<Response> {
  const { manualId, presentationNumber, onDay } = pointer
  const manifest = await assetManifest()
  const read = readWords(page.before)
  const key = {
    manualId,
    release: page.number,
    presentation: presentationNumber,
    notices: page.at === 'current' ? pointer.notices : '',
    audience: pointer.audience,
    path: JSON.stringify([page.at, page.asked, ...read]),
    renderer: manifest.renderer,
  }
  const isOfAll = page.at === 'current' && !WITHOUT_END.includes(page.asked.page) && read.length === 0
  const pages = isOfAll ? pagesOfNow : otherPages
  const issue = async () =>
    withNotices(
      database(),
      await readIssuedManual(database(), {
        manualId,
        number: page.number,
        at: page.at,
        alsoThatDay: onDay?.others,
        audience: pointer.audience,
      }),
      pointer,
    )
  try {
    const kept = await pages.page(key, async () =>
      drawManualPage(await issue(), page.asked, assetsOf(manifest), page.before),
    )
    return answer(request, kept, {
      indexed: mayBeFound(page.asked.page, {
        at: page.at,
        audience: key.audience,
        demonstration: pointer.demonstration,
      }),
      ...typeOf(page.asked.page),
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const issued = await issue()
    if (error instanceof NoSuchMoment)
      return answerNoSuchMoment(request, issued, noSuch(page.asked, error.message))
    if (page.asked.page === 'paper') return answerUnknownPaper(request, issued, page.asked)
    const slug = 'slug' in page.asked ? page.asked.slug : null
    const removed = slug === null ? null : await readRemovedChapter(database(), issued, slug)
    if (removed && page.asked.page === 'chapter')
      return answerGone(request, issued, removed, (draw) =>
        pages.page({ ...key, path: `${key.path} removed` }, draw),
      )
    return answerNotFound(request, issued, removed)
  }
}

function noSuch(asked: DrawnPageName, problem: string): NoSuch {
  if ('day' in asked) return { asked: 'day', typed: asked.day ?? '', problem, status: 404 }
  const words = 'from' in asked ? [asked.from, asked.to].map((moment) => Object.values(moment).join('')) : []
  const [from = '', to = ''] = words
  return { asked: 'comparison', typed: { from, to }, problem, status: 404 }
}

async function answerNoSuchDay(request: Request, pointer: ManualPointer, date: string): Promise<Response> {
  const issued = await currentIssue(pointer)
  const problem = await releaseOn(database(), issued, date).then(
    () => 'That day was over a moment ago. Ask for it again.',
    (error: unknown) => {
      if (error instanceof NoSuchMoment) return error.message
      throw error
    },
  )
  return answerNoSuchMoment(request, issued, { asked: 'day', typed: date, problem, status: 404 })
}

async function currentIssue(pointer: ManualPointer) {
  const { manualId, currentNumber, audience } = pointer
  const issued = await readIssuedManual(database(), { manualId, number: currentNumber, audience })
  return withNotices(database(), issued, pointer)
}
