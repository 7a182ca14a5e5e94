import { SectionHeading } from '@/components/ui/page-heading'
import type { Blocker } from '@/lib/releases/blocker'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { blockerLinks } from './blocker-links'

/** What is looked at before a publication, and the blockers that each finds. */
const CHECKS: readonly { name: string; kinds: readonly Blocker['kind'][] }[] = [
  { name: 'Approvals', kinds: ['approval'] },
  { name: 'Amendment summaries', kinds: ['summary'] },
  { name: 'Comments', kinds: ['comment'] },
  { name: 'References between chapters', kinds: ['cited', 'not-there', 'replacement'] },
  { name: 'Texts that the authority must write', kinds: ['slot'] },
  { name: 'Files and documents', kinds: ['document'] },
  { name: 'Texts that are withheld', kinds: ['withheld'] },
  { name: 'Changes of the contents', kinds: ['own-change', 'returned-change', 'succession'] },
]

/** What has to be put right before the release can be published, as a checklist, each with the way to where that is done. */
export function BlockerList(props: {
  blockers: readonly Blocker[]
  effect: ReleaseEffect
  /** Can versions be sent back on this page? */
  maySendBack?: boolean
}) {
  const { blockers, effect, maySendBack = false } = props
  if (blockers.length === 0) return null
  return (
    <section className="ch-blockers" aria-labelledby="blockers">
      <SectionHeading id="blockers">Before it can be published</SectionHeading>
      <ul className="ch-blockers__list">
        {blockers.map((blocker) => (
          <li className="ch-blockers__item" key={blocker.sentence}>
            {blocker.sentence}
            <span className="ch-blockers__links">
              {blockerLinks(effect, blocker, maySendBack).map(({ words, more, href }) => (
                <span key={`${href} ${more}`}>
                  <a className="govuk-link" href={href}>
                    {words}
                  </a>
                  {more && `: ${more}`}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was looked at and is in order. */
export function ChecksInOrder({ blockers }: { blockers: readonly Blocker[] }) {
  const found = new Set(blockers.map(({ kind }) => kind))
  const inOrder = CHECKS.filter(({ kinds }) => !kinds.some((kind) => found.has(kind)))
  if (inOrder.length === 0) return null
  return (
    <section className="ch-checks" aria-labelledby="checks">
      <h2 className="govuk-heading-s" id="checks">
        {blockers.length === 0 ? 'Nothing stands in the way. In order are' : 'In order are'}
      </h2>
      <ul className="ch-checks__list">
        {inOrder.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  )
}
