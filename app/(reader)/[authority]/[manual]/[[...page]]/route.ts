import { answer } from '@/app/(reader)/answer'
import { answerNotFound } from '@/app/(reader)/answer-not-found'
import { answerSearch } from '@/app/(reader)/answer-search'
import { assetsOf } from '@/app/(reader)/assets-of'
import { drawManualPage } from '@/app/(reader)/draw-manual-page'
import { orProblem } from '@/app/(reader)/or-problem'
import { assetManifest } from '@/app/assets/manifest'
import { connections, database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { PlaceInTime } from '@/lib/reading/addresses'
import { pageCache } from '@/lib/reading/page-cache'
import { readIssuedManual } from '@/lib/reading/queries/issued-manual'
import { withNotices } from '@/lib/reading/queries/live-notices'
import { type ManualPointer, readManualPointer } from '@/lib/reading/queries/manual-pointer'
import { readRemovedChapter } from '@/lib/reading/queries/removed-chapter'
import { isSlug, type ReleasePageName, readAddress } from '@/lib/reading/read-address'
import { sharedRuns } from '@/lib/reading/shared-runs'

type Context = { params: Promise<{ authority: string; manual: string; page?: string[] }> }

/** In development nothing is kept: the program that draws changes under it. */
const pages = pageCache(process.env.NODE_ENV === 'development' ? 0 : 64 * 1024 * 1024)

const pointerOf = sharedRuns((address) => {
  const [authority = '', manual = ''] = address.split('/')
  return readManualPointer(connections(), authority, manual)
})

/** Every address of a manual: which page it is, then that page of the release it names or of the current one. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return orProblem(request, async () => {
    const { authority, manual, page = [] } = await params
    const pointer = isSlug(authority) && isSlug(manual) ? await pointerOf(`${authority}/${manual}`) : null
    if (!pointer) return answerNotFound(request, null)
    const address = readAddress(page)
    const number = address && numberAt(pointer, address.at)
    if (!address || number === null || number > pointer.currentNumber)
      return answerNotFound(request, await currentIssue(pointer))
    const { at, asked } = address
    switch (asked.page) {
      case 'search':
        return answerSearch(request, await currentIssue(pointer))
      case 'follow':
      case 'amendments.atom':
      case 'chapter.atom':
      case 'section.atom':
      case 'choose-day':
      case 'choose-comparison':
      case 'comparison':
      case 'chapter-comparison':
      case 'chapter-history':
      case 'in-force':
        return answerNotFound(request, await currentIssue(pointer))
    }
    return answerPage(request, pointer, { number, at, asked, path: page.join('/') })
  })
}

function numberAt({ currentNumber }: ManualPointer, at: PlaceInTime): number | null {
  if (at === 'current') return currentNumber
  return 'release' in at ? at.release : null
}

type Asked = { number: number; at: PlaceInTime; asked: ReleasePageName; path: string }

async function answerPage(request: Request, pointer: ManualPointer, page: Asked): Promise<Response> {
  const { manualId, presentationNumber } = pointer
  const manifest = await assetManifest()
  const key = {
    manualId,
    release: page.number,
    presentation: presentationNumber,
    notices: page.at === 'current' ? pointer.notices : '',
    audience: 'public' as const,
    path: page.path,
    renderer: manifest.renderer,
  }
  const issue = async () =>
    withNotices(database(), await readIssuedManual(database(), manualId, page.number, page.at), pointer)
  try {
    const kept = await pages.page(key, async () =>
      drawManualPage(await issue(), page.asked, assetsOf(manifest)),
    )
    return answer(request, kept, {
      noindex: page.at !== 'current' || pointer.demonstration,
      ...(page.asked.page.endsWith('.json') ? { type: 'application/json; charset=utf-8' } : {}),
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const issued = await issue()
    const slug = 'slug' in page.asked ? page.asked.slug : null
    const removed = slug === null ? null : await readRemovedChapter(database(), issued, slug)
    return answerNotFound(request, issued, removed)
  }
}

async function currentIssue(pointer: ManualPointer) {
  const { manualId, currentNumber } = pointer
  return withNotices(database(), await readIssuedManual(database(), manualId, currentNumber), pointer)
}
