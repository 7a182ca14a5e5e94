/** The way back up: from the first page down to the one above this. */
export function Breadcrumbs(props: { trail: readonly { words: string; href: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {props.trail.map((step) => (
          <li className="govuk-breadcrumbs__list-item" key={step.href}>
            <a className="govuk-breadcrumbs__link" href={step.href}>
              {step.words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
