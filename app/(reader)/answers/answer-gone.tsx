import { assetManifest } from '@/app/assets/manifest'
import { RemovedChapterPage } from '@/components/reader/chapter/removed-chapter-page'
import { database } from '@/lib/platform/database'
import { chapterHref } from '@/lib/reading/addresses/addresses'
import { readLastText } from '@/lib/reading/chapter/queries/removed-chapter'
import type { RemovedChapter } from '@/lib/reading/chapter/removed-chapter'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { KeptPage } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'

/**
 * Of a chapter that is no longer there: 308 to the one that it was merged or split into, for ever; else 410 with its text as
 * last published, and what replaces it. `keep` keeps what is drawn.
 */
export async function answerGone(
  request: Request,
  issued: IssuedManual,
  removed: RemovedChapter,
  keep: (draw: () => Promise<string>) => Promise<KeptPage>,
): Promise<Response> {
  const { succession, replacement } = removed
  if (succession && replacement)
    return new Response(null, {
      status: 308,
      // Asked for each time all the same: a chapter may be put back into the manual.
      headers: { Location: chapterHref(placeOf(issued), replacement), 'Cache-Control': 'public, no-cache' },
    })
  const page = await keep(async () => {
    const assets = assetsOf(await assetManifest())
    const last = await readLastText(database(), issued, removed)
    return drawPage(<RemovedChapterPage assets={assets} issued={issued} removed={removed} {...last} />)
  })
  return answer(request, page, { status: 410 })
}
