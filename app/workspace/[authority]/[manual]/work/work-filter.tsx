import { Button } from '@/components/ui/button'
import { type AskedWork, type chaptersByOwner, NOBODY } from '@/lib/chapters/matching-work'

/** Narrows the lists by words and by owner; an ordinary form, so that the address keeps it. */
export function WorkFilter(props: {
  address: string
  asked: AskedWork
  owners: ReturnType<typeof chaptersByOwner>
}) {
  const { address, asked } = props
  return (
    <search>
      <form className="ch-work-filter" action={address} method="get">
        <div className="ch-work-filter__field">
          <label className="govuk-label govuk-label--s" htmlFor="q">
            Title or number
          </label>
          <input className="govuk-input" type="search" id="q" name="q" defaultValue={asked.words} />
        </div>
        <div className="ch-work-filter__field">
          <label className="govuk-label govuk-label--s" htmlFor="owner">
            Owner
          </label>
          <select className="govuk-select" id="owner" name="owner" defaultValue={asked.owner}>
            <option value="">Anybody</option>
            {props.owners.map(({ owner }) => (
              <option value={owner?.id ?? NOBODY} key={owner?.id ?? NOBODY}>
                {owner?.name ?? 'Nobody yet'}
              </option>
            ))}
          </select>
        </div>
        <Button kind="secondary">Show</Button>
        {(asked.words !== '' || asked.owner !== '') && (
          <a className="govuk-link ch-work-filter__all" href={address}>
            Show all
          </a>
        )}
      </form>
    </search>
  )
}
