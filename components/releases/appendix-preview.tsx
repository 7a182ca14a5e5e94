import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { longDate } from '@/lib/platform/dates'
import { type AppendixChange, type AppendixEdition, appendixTables } from '@/lib/reading/appendix'

/** The newest edition with this release in it, and an edition of this release alone. */
export type EditionChoices = { joined: AppendixEdition; opened: AppendixEdition }

/** The Amendments page as it will read, for either choice: the rows that this release adds to or makes. */
export function AppendixPreview({ choices, number }: { choices: EditionChoices; number: number }) {
  const { joined, opened } = choices
  return (
    <section aria-labelledby="amendments">
      <SectionHeading id="amendments">The Amendments page, as it will read</SectionHeading>
      {appendixTables(joined).length === 0 ? (
        <p className="govuk-body">Nothing of this is listed: no row is added, and no chapter gets a badge.</p>
      ) : (
        <>
          <h3 className="govuk-heading-s">If this update joins {joined.edition}</h3>
          <p className="govuk-body">Among the rows that stand under {joined.edition} already:</p>
          <Tables edition={joined} where={`in ${joined.edition}`} number={number} />
          <h3 className="govuk-heading-s">If this update opens another edition</h3>
          <p className="govuk-body">Under the name that you give that edition, these rows and no others:</p>
          <Tables edition={opened} where="in another edition" number={number} />
        </>
      )}
    </section>
  )
}

function Tables(props: { edition: AppendixEdition; where: string; number: number }) {
  return appendixTables(props.edition).map(({ caption, rows }) => (
    <Table
      key={caption}
      caption={`${caption} ${props.where}`}
      head={['Chapter Name', 'Details']}
      rows={rows.map((row) => ({
        key: row.chapterId,
        cells: [
          [row.number, row.title].filter(Boolean).join(' '),
          row.changes.map((change) => <Change key={change.id} change={change} number={props.number} />),
        ],
      }))}
    />
  ))
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
