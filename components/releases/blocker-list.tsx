import { SectionHeading } from '@/components/ui/page-heading'
import { chapterHome, contentsPage, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import type { Blocker } from '@/lib/releases/blocker'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { chapterLinks } from './chapter-links'

/** What has to be put right before the release can be published, each with the way to where that is done. */
export function BlockerList(props: {
  blockers: readonly Blocker[]
  effect: ReleaseEffect
  manual: ManualSlugs
}) {
  if (props.blockers.length === 0) return null
  return (
    <section className="ch-blockers" aria-labelledby="blockers">
      <SectionHeading id="blockers">Before it can be published</SectionHeading>
      <ul className="ch-blockers__list">
        {props.blockers.map((blocker) => (
          <li className="ch-blockers__item" key={blocker.sentence}>
            {blocker.sentence}
            <span className="ch-blockers__links">
              {chapterLinks(props.effect, blocker.chapterIds).map(({ slug, title }) => (
                <a className="govuk-link" key={slug} href={chapterHome(props.manual, slug)}>
                  {title}
                </a>
              ))}
              {(blocker.kind === 'own-change' || blocker.kind === 'replacement') && (
                <a className="govuk-link" href={contentsPage(props.manual)}>
                  The contents
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
