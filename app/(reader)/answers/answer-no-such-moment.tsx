import { assetManifest } from '@/app/assets/manifest'
import { ChooseComparisonPage } from '@/components/reader/past/choose-comparison-page'
import { ChooseDayPage } from '@/components/reader/past/choose-day-page'
import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readUpdates } from '@/lib/reading/past/queries/moments'
import { compressed } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'

/** What was asked for and cannot be shown: a day, or two moments to compare. `problem` is a sentence for readers. */
export type NoSuch = { problem: string; status: 400 | 404 } & (
  | { asked: 'day'; typed: string }
  | { asked: 'comparison'; typed: { from: string; to: string } }
)

/** Says why, and asks for another: with 404 at an address, with 400 to a form. */
export async function answerNoSuchMoment(
  request: Request,
  issued: IssuedManual,
  noSuch: NoSuch,
): Promise<Response> {
  const updates = await readUpdates(database(), issued)
  const parts = { issued, updates, problem: noSuch.problem, assets: assetsOf(await assetManifest()) }
  const html = await drawPage(
    noSuch.asked === 'day' ? (
      <ChooseDayPage {...parts} typed={noSuch.typed} />
    ) : (
      <ChooseComparisonPage {...parts} typed={noSuch.typed} />
    ),
  )
  return answer(request, await compressed(html), {
    status: noSuch.status,
    cacheControl: 'no-store',
  })
}
