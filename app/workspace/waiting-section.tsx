import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/page-heading'

/** One list of what waits, with how many there are; nothing at all where there is nothing. */
export function WaitingSection(props: { title: string; count: number; children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section className="ch-waiting">
      <SectionHeading>
        {props.title} <span className="ch-waiting__count">{props.count}</span>
      </SectionHeading>
      <ul className="ch-waiting__list">{props.children}</ul>
    </section>
  )
}
