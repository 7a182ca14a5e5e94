import { chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'

/** Of a paper that this manual never gave: no such update, or none that held the chapter. */
export function UnknownPaperPage(
  props: FrameProps & {
    issued: IssuedManual
    release: number
    chapter: { slug: string; title: string } | null
  },
) {
  const { issued, release, chapter } = props
  const place = placeOf(issued)
  const title = 'This paper is not known here'
  return (
    <PageFrame {...props} title={title} path={null} canonical={null}>
      <main id="main" className="paper">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body">
          {release > issued.number
            ? `This manual has no update ${release}: the newest is update ${issued.number}.`
            : `Update ${release} of this manual had no such chapter.`}{' '}
          Do not rely on the paper.
        </p>
        <p className="govuk-body">
          {chapter && (
            <>
              Read <a href={chapterHref(place, chapter)}>{chapter.title}</a> as it is now, or see the{' '}
            </>
          )}
          {!chapter && 'See the '}
          <a href={contentsAddress(place)}>
            contents of {issued.authorityName}, {issued.manualName}
          </a>
          .
        </p>
      </main>
    </PageFrame>
  )
}
