import { longDate } from '@/lib/platform/dates'
import { chapterAddress, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { TextUntil } from '@/lib/reading/chapter/texts-until'

/** "In force from 1 April 2027. Until then: the text of update 6.": each text that applies before, linked. */
export function InForceWords(props: {
  slug: string
  inForceOn: Date
  untilThen: readonly TextUntil[]
  place: ManualPlace
}) {
  const { slug, inForceOn, untilThen, place } = props
  return (
    <>
      <strong>In force from {longDate(inForceOn)}.</strong>
      {untilThen.map(({ release, until }, index) => (
        <span key={release}>
          {' '}
          {index === 0 ? 'Until then' : `Before ${longDate(until)}`}:{' '}
          <a href={chapterAddress({ ...place, at: { release } }, slug)}>the text of update {release}</a>.
        </span>
      ))}
    </>
  )
}
