import { PageHeading } from './page-heading'

/** The page in place of one that was refused: why, what has to be put right, and the way back. */
export function Refusal(props: {
  title: string
  reason: string
  blockers?: readonly string[]
  back?: { words: string; href: string }
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>{props.title}</PageHeading>
        <p className="govuk-body">{props.reason}</p>
        {props.blockers && props.blockers.length > 0 && (
          <ul className="govuk-list govuk-list--bullet">
            {props.blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        )}
        {props.back && (
          <p className="govuk-body">
            <a className="govuk-link" href={props.back.href}>
              {props.back.words}
            </a>
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/workspace">
            Back to what waits for you
          </a>
        </p>
      </div>
    </div>
  )
}
