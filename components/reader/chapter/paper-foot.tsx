import { longDate } from '@/lib/platform/dates'
import { chapterAddress, shortPaperAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { qrCode } from '@/lib/reading/paper/qr-code'
import type { ReaderAssets } from '../frame/page-frame'

/**
 * What stands at the foot of each sheet of a printed chapter, and nowhere on a screen: of which update it is, when it was
 * printed (a script says it; the update's own date stands in any case), its permanent address, and the code that leads to
 * whether the paper is still current.
 */
export function PaperFoot(props: {
  issued: IssuedManual
  assets: ReaderAssets
  chapter: { chapterId: string; slug: string; title: string; number: string | null }
}) {
  const { issued, assets, chapter } = props
  const then = { ...placeOf(issued), at: { release: issued.number } }
  const { size, path } = qrCode(assets.origin + shortPaperAddress(then, issued.number, chapter.chapterId))
  return (
    <div className="sheet">
      <div className="sheet__row">
        <svg className="sheet__code" viewBox={`0 -.5 ${size} ${size}`} aria-hidden="true">
          <path d={path} />
        </svg>
        <p className="sheet__words">
          <strong>{numberedTitle(chapter)}</strong> ({issued.authorityName}
          ). Update {issued.number}, {issued.edition}, published on {longDate(issued.publishedAt)}.
          <span data-printed="" /> Scan the code to see whether this paper is still current.
          <br />
          {assets.origin}
          {chapterAddress(then, chapter.slug)}
        </p>
      </div>
    </div>
  )
}
