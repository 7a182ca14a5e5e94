import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/page-heading'

/** One list of the work on a manual, with its count and its file; where it is empty, a sentence that says so. */
export function ListSection(props: {
  title: string
  /** How many rows are shown, of how many that there are. */
  count: number
  of: number
  /** The address of the list as a file. */
  file: string
  empty: string
  children: ReactNode
}) {
  return (
    <section className="ch-work">
      <SectionHeading>
        {props.title}{' '}
        <span className="ch-work__count">
          {props.count === props.of ? props.of : `${props.count} of ${props.of}`}
        </span>
      </SectionHeading>
      {props.of === 0 && <p className="govuk-body">{props.empty}</p>}
      {props.of > 0 && props.count === 0 && (
        <p className="govuk-body">None of these matches what you look for.</p>
      )}
      {props.count > 0 && props.children}
      {props.of > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={props.file}>
            {props.title} (CSV)
          </a>
        </p>
      )}
    </section>
  )
}
