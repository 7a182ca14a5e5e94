import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { longDate } from '@/lib/platform/dates'
import type { AppendixChange, AppendixEdition } from '@/lib/reading/appendix'

/** The Amendments page as it will read: the rows that this release adds to or makes, under the page's headings. */
export function AppendixPreview({ edition, number }: { edition: AppendixEdition; number: number }) {
  const tables = [
    { caption: 'Updated Chapters', rows: edition.updated },
    { caption: 'New Chapters', rows: edition.new },
    { caption: 'Removed Chapters', rows: edition.removed },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <section aria-labelledby="amendments">
      <SectionHeading id="amendments">The Amendments page, as it will read</SectionHeading>
      {tables.length === 0 && (
        <p className="govuk-body">Nothing of this is listed: no row is added, and no chapter gets a badge.</p>
      )}
      {tables.length > 0 && (
        <p className="govuk-body">
          Under {edition.edition}, among the rows that stand there already. In a new edition, only what is
          marked “with this update” stands.
        </p>
      )}
      {tables.map(({ caption, rows }) => (
        <Table
          key={caption}
          caption={caption}
          head={['Chapter Name', 'Details']}
          rows={rows.map((row) => ({
            key: row.chapterId,
            cells: [
              [row.number, row.title].filter(Boolean).join(' '),
              row.changes.map((change) => <Change key={change.id} change={change} number={number} />),
            ],
          }))}
        />
      ))}
    </section>
  )
}

function Change({ change, number }: { change: AppendixChange; number: number }) {
  const { release } = change
  const comes = release.number === number
  return (
    <div className={comes ? 'ch-change ch-change--comes' : 'ch-change'}>
      {(comes || !release.imported) && (
        <p className="ch-change__date">{comes ? 'With this update' : longDate(release.publishedAt)}</p>
      )}
      <p className="ch-change__details">
        {change.details}
        {change.replacement && ` Replaced by ${change.replacement.title}.`}
      </p>
    </div>
  )
}
