import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/platform/dates'
import type { AmendmentRow } from '@/lib/releases/amendment-row'
import type { ReleaseEffect } from '@/lib/releases/effect'

const KINDS: Partial<Record<AmendmentRow['kind'], string>> = {
  new: 'New',
  updated: 'Updated',
  minor: 'Minor',
  reinstated: 'Back in the manual',
}

/** The chapters whose text readers get, with the way to what exactly changes in it. */
export function ChangedChapters({ effect, home }: { effect: ReleaseEffect; home: string }) {
  const rows = effect.amendments.filter(({ kind }) => kind in KINDS)
  if (rows.length === 0) return null
  const coming = new Map(effect.coming.map((revision) => [revision.chapterId, revision]))
  return (
    <section aria-labelledby="chapters">
      <SectionHeading id="chapters">Chapters</SectionHeading>
      <Table
        caption="Chapters whose text changes"
        captionHidden
        head={['Chapter', 'What it is to readers', 'What staff are told', 'The text']}
        rows={rows.map((row) => {
          const chapter = effect.next.chapters.get(row.chapterId ?? '')
          const revision = coming.get(row.chapterId ?? '')
          return {
            key: `${row.kind} ${row.subjectId}`,
            cells: [
              nameOf(row),
              <Tag key="kind" kind={row.kind === 'minor' ? 'quiet' : 'new'}>
                {KINDS[row.kind]}
              </Tag>,
              <ToldToStaff key="told" row={row} inForceOn={revision?.inForceOn ?? null} />,
              revision ? (
                <a key="text" className="govuk-link" href={`${home}/chapters/${chapter?.slug}/review`}>
                  <span className="govuk-visually-hidden">{nameOf(row)}: </span>what changes
                </a>
              ) : (
                'As it was'
              ),
            ],
          }
        })}
      />
    </section>
  )
}

function nameOf({ chapterNumber, chapterTitle }: AmendmentRow): string {
  return [chapterNumber, chapterTitle].filter(Boolean).join(' ')
}

function ToldToStaff({ row, inForceOn }: { row: AmendmentRow; inForceOn: Date | null }) {
  return (
    <>
      {row.kind === 'minor' ? 'Nothing: minor changes are not listed.' : row.details}
      {inForceOn && <span className="ch-in-force">In force from {longDate(inForceOn)}.</span>}
    </>
  )
}
