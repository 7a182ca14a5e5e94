import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/platform/dates'
import { type ManualSlugs, reviewPage } from '@/lib/platform/workspace-addresses'
import type { AmendmentRow } from '@/lib/releases/amendment-row'
import type { ReleaseEffect } from '@/lib/releases/effect'

const KINDS: Partial<Record<AmendmentRow['kind'], string>> = {
  new: 'New',
  updated: 'Updated',
  minor: 'Minor, not listed',
  reinstated: 'Back in the manual',
}

/** The chapters whose text readers get, each with the way to what exactly changes in it. */
export function ChangedChapters({ effect, manual }: { effect: ReleaseEffect; manual: ManualSlugs }) {
  const rows = effect.amendments.filter(({ kind, correctsId }) => kind in KINDS && !correctsId)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="chapters">
      <SectionHeading id="chapters">Chapters</SectionHeading>
      <ul className="ch-changed">
        {rows.map((row) => (
          <li className="ch-changed__item" key={`${row.kind} ${row.subjectId}`}>
            <Tag kind={row.kind === 'minor' ? 'quiet' : 'new'}>{KINDS[row.kind]}</Tag>
            <Chapter row={row} effect={effect} manual={manual} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Chapter(props: { row: AmendmentRow; effect: ReleaseEffect; manual: ManualSlugs }) {
  const { row, effect, manual } = props
  const name = [row.chapterNumber, row.chapterTitle].filter(Boolean).join(' ')
  const slug = effect.next.chapters.get(row.chapterId ?? '')?.slug
  const revision = effect.coming.find(({ chapterId }) => chapterId === row.chapterId)
  if (!revision || !slug) return <span>{name}: its text is as it was</span>
  return (
    <>
      <a className="govuk-link" href={reviewPage(manual, slug)}>
        {name}: what changes
      </a>
      {revision.inForceOn && (
        <span className="ch-changed__in-force">In force from {longDate(revision.inForceOn)}</span>
      )}
    </>
  )
}
