import type { AppendixChange } from '@/lib/reading/amendments/appendix'
import { SaidChanges } from '../pieces/change-words'

/** What staff were told of the changes between two texts of a chapter; `dated`: on which days. */
export function AsTheAmendmentsSay(props: { changes: readonly AppendixChange[]; dated?: boolean }) {
  return (
    <section className="latest" aria-labelledby="said">
      <h2 className="govuk-heading-s latest__title" id="said">
        As the Amendments say it
      </h2>
      <SaidChanges {...props} />
    </section>
  )
}

/** That a chapter's title or number ("title") was another before; null where it had none. */
export function Renamed(props: { what: 'title' | 'number'; from: string | null; to: string | null }) {
  return (
    <p className="govuk-body">
      Its {props.what}: <del>{props.from ?? 'none'}</del> <ins>{props.to ?? 'none'}</ins>
    </p>
  )
}

/** In the place of a redline of which one text is withheld: `notice` is what stands in the place of that text. */
export function OneIsWithheld({ notice }: { notice: string }) {
  return (
    <div className="notice">
      <p>
        <strong>One of the two texts is withheld, so they are not shown beside each other.</strong>
      </p>
      <p>{notice}</p>
    </div>
  )
}
