import { Tag } from '@/components/ui/tag'
import type { ListedChapter } from '@/lib/chapters/queries/manual-chapters'
import { chapterHome, type ManualSlugs, manualHome } from '@/lib/platform/workspace-addresses'
import { isAmendmentsChapter } from '@/lib/reading/addresses/amendments-chapter'
import { StandingTag } from './standing-tag'

/** Chapters in contents order under the sections they stand in, each with where its text stands. */
export function ChapterList({
  manual,
  chapters,
}: {
  manual: ManualSlugs
  chapters: readonly ListedChapter[]
}) {
  if (chapters.length === 0) {
    return (
      <p className="govuk-body">
        No chapter matches.{' '}
        <a className="govuk-link" href={manualHome(manual)}>
          Show all chapters
        </a>
      </p>
    )
  }
  return bySection(chapters).map(({ section, listed }) => (
    <section className="ch-section" key={`${section} ${listed[0]?.id}`}>
      {section !== '' && <h2 className="govuk-heading-s ch-section__title">{section}</h2>}
      <ul className="ch-chapters">
        {listed.map((chapter) => (
          <li className="ch-chapter" key={chapter.id}>
            <span className="ch-chapter__number">{chapter.number}</span>
            <span className="ch-chapter__title">
              <a className="govuk-link" href={chapterHome(manual, chapter.slug)}>
                {chapter.title}
              </a>
              {chapter.underReview && <span className="ch-chapter__flag"> Under review</span>}
            </span>
            {chapter.standing === 'none' && isAmendmentsChapter(chapter.title) ? (
              <Tag>Kept by Chapterhouse</Tag>
            ) : (
              <StandingTag standing={chapter.standing} />
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function bySection(chapters: readonly ListedChapter[]): { section: string; listed: ListedChapter[] }[] {
  const sections: { section: string; listed: ListedChapter[] }[] = []
  for (const chapter of chapters) {
    const last = sections.at(-1)
    if (last?.section === chapter.section) last.listed.push(chapter)
    else sections.push({ section: chapter.section, listed: [chapter] })
  }
  return sections
}
