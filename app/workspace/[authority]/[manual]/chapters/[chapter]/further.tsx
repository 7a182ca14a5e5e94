import { SectionHeading } from '@/components/ui/page-heading'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { mergePage, noticesPage, splitPage, withholdPage } from '@/lib/platform/workspace-addresses'

/** What is seldom done with a chapter: each on a page of its own. */
export function Further({
  view: { manual, chapter, current, place, reachedReaders },
}: {
  view: ChapterInWorkspace
}) {
  if (!reachedReaders) return null
  const links = [
    ...(place
      ? [{ words: 'Put an urgent notice on it', href: `${noticesPage(manual)}?chapter=${chapter.slug}` }]
      : []),
    ...(place ? [{ words: 'Merge it into another chapter', href: mergePage(manual, chapter.slug) }] : []),
    ...(place && current
      ? [{ words: 'Split it into two chapters', href: splitPage(manual, chapter.slug) }]
      : []),
    ...(current ? [{ words: 'Withhold a published text', href: withholdPage(manual, chapter.slug) }] : []),
  ]
  return (
    <>
      <SectionHeading>Further</SectionHeading>
      <ul className="govuk-list">
        {links.map(({ words, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
