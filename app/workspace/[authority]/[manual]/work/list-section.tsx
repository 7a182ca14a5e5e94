import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/page-heading'

/** One list of the work on a manual, with its count and its file; where it is empty, a sentence that says so. */
export function ListSection(props: {
  title: string
  /** The rows that are shown, of all that there are. */
  shown: readonly unknown[]
  all: readonly unknown[]
  /** The address of the list as a file. */
  file: string
  empty: string
  children: ReactNode
}) {
  const [count, of] = [props.shown.length, props.all.length]
  return (
    <section className="ch-work">
      <SectionHeading>
        {props.title} <span className="ch-work__count">{count === of ? of : `${count} of ${of}`}</span>
      </SectionHeading>
      {of === 0 && <p className="govuk-body">{props.empty}</p>}
      {of > 0 && count === 0 && <p className="govuk-body">None of these matches what you look for.</p>}
      {count > 0 && props.children}
      {of > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={props.file}>
            {props.title} (CSV)
          </a>
        </p>
      )}
    </section>
  )
}
