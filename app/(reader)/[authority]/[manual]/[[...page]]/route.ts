import { answer } from '@/app/(reader)/answer'
import { answerNotFound } from '@/app/(reader)/answer-not-found'
import { answerSearch } from '@/app/(reader)/answer-search'
import { assetsOf } from '@/app/(reader)/assets-of'
import { drawManualPage } from '@/app/(reader)/draw-manual-page'
import { orProblem } from '@/app/(reader)/or-problem'
import { assetManifest } from '@/app/assets/manifest'
import { connections, database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { isSlug, type ReleasePageName, readAddress } from '@/lib/reading/addresses'
import { pageCache } from '@/lib/reading/page-cache'
import { readIssuedManual } from '@/lib/reading/queries/issued-manual'
import { type ManualPointer, readManualPointer } from '@/lib/reading/queries/manual-pointer'
import { readRemovedChapter } from '@/lib/reading/queries/removed-chapter'
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
    const number = address?.release ?? pointer.currentNumber
    if (!address || number > pointer.currentNumber)
      return answerNotFound(request, await currentIssue(pointer))
    const { release, asked } = address
    if (asked.page === 'search') return answerSearch(request, await currentIssue(pointer))
    return answerPage(request, pointer, { number, atRelease: release !== null, asked, path: page.join('/') })
  })
}

type Asked = { number: number; atRelease: boolean; asked: ReleasePageName; path: string }

async function answerPage(request: Request, pointer: ManualPointer, page: Asked): Promise<Response> {
  const { manualId, presentationNumber } = pointer
  const manifest = await assetManifest()
  const key = {
    manualId,
    release: page.number,
    presentation: presentationNumber,
    audience: 'public' as const,
    path: page.path,
    renderer: manifest.renderer,
  }
  const issue = () => readIssuedManual(database(), manualId, page.number, page.atRelease)
  try {
    const kept = await pages.page(key, async () =>
      drawManualPage(await issue(), page.asked, assetsOf(manifest)),
    )
    return answer(request, kept, {
      noindex: page.atRelease || pointer.demonstration,
      ...(page.asked.page.endsWith('.json') ? { type: 'application/json; charset=utf-8' } : {}),
    })
  } catch (error) {
    if (!(error instanceof NotFound) || page.asked.page !== 'chapter') throw error
    const issued = await issue()
    return answerNotFound(request, issued, await readRemovedChapter(database(), issued, page.asked.slug))
  }
}

function currentIssue({ manualId, currentNumber }: ManualPointer) {
  return readIssuedManual(database(), manualId, currentNumber, false)
}
