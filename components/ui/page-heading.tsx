import type { ReactNode } from 'react'

/** The page's one first-level heading, with the manual or room it belongs to above it. */
export function PageHeading(props: { children: ReactNode; caption?: ReactNode }) {
  return (
    <div className="ch-page-heading">
      {props.caption && <div className="ch-page-heading__caption">{props.caption}</div>}
      <h1 className="govuk-heading-l">{props.children}</h1>
    </div>
  )
}

/** A second-level heading. */
export function SectionHeading(props: { children: ReactNode; id?: string }) {
  return (
    <h2 className="govuk-heading-m" id={props.id}>
      {props.children}
    </h2>
  )
}
