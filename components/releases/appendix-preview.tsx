import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { longDate } from '@/lib/platform/dates'
import { type AppendixChange, type AppendixEdition, appendixTables } from '@/lib/reading/amendments/appendix'
import { theEdition } from '@/lib/reading/amendments/edition-words'

/** The newest edition with this release in it, and an edition of this release alone; `planned` is the one as planned. */
export type EditionChoices = {
  joined: AppendixEdition
  opened: AppendixEdition
  planned: 'joined' | 'opened'
}

type Given = {
  choices: EditionChoices
  number: number
  /** What a publisher can do about a row that comes: send its version back, or nothing. */
  putRight: (change: AppendixChange) => ReactNode
}

/** The Amendments page as it will read, read-only: as planned, and folded as it would read in the other edition. */
export function AppendixPreview({ choices, number, putRight }: Given) {
  const { joined, opened, planned } = choices
  const openedName = opened.edition || 'another edition'
  const ways = {
    joined: {
      title: `If this update joins ${theEdition(joined.edition)}`,
      words: `Among the rows that stand in ${theEdition(joined.edition)} already:`,
      where: `in ${joined.edition}`,
    },
    opened: {
      title: `If this update opens ${openedName}`,
      words: opened.edition
        ? 'These rows and no others:'
        : 'Under the name that you give that edition, these rows and no others:',
      where: `in ${openedName}`,
    },
  }
  const other = planned === 'joined' ? 'opened' : 'joined'
  return (
    <section aria-labelledby="amendments">
      <SectionHeading id="amendments">The Amendments page, as it will read</SectionHeading>
      {appendixTables(joined).length === 0 ? (
        <p className="govuk-body">Nothing of this is listed: no row is added, and no chapter gets a badge.</p>
      ) : (
        <>
          <p className="govuk-body">
            The words of each row were approved with its chapter, and are not changed here.
          </p>
          <h3 className="govuk-heading-s">{ways[planned].title}</h3>
          <p className="govuk-body">{ways[planned].words}</p>
          <Tables
            edition={choices[planned]}
            where={ways[planned].where}
            number={number}
            putRight={putRight}
          />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{ways[other].title}</span>
            </summary>
            <p className="govuk-body">{ways[other].words}</p>
            <Tables edition={choices[other]} where={ways[other].where} number={number} putRight={null} />
          </details>
        </>
      )}
    </section>
  )
}

function Tables(props: {
  edition: AppendixEdition
  where: string
  number: number
  putRight: Given['putRight'] | null
}) {
  const { edition, where, number, putRight } = props
  return appendixTables(edition).map(({ caption, rows }) => (
    <div className="ch-appendix" key={caption}>
      <Table
        caption={`${caption} ${where}`}
        head={['Chapter Name', 'Details']}
        rows={rows.map((row) => ({
          key: row.chapterId,
          cells: [
            [row.number, row.title].filter(Boolean).join(' '),
            row.changes.map((change) => (
              <Change key={change.id} change={change} number={number}>
                {change.release.number === number && putRight?.(change)}
              </Change>
            )),
          ],
        }))}
      />
    </div>
  ))
}

function Change(props: { change: AppendixChange; number: number; children: ReactNode }) {
  const { change, number, children } = props
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
      {change.corrections.map((correction) => (
        <p className="ch-change__details" key={correction.id}>
          <strong>
            {correction.release.number === number
              ? 'Corrected with this update:'
              : `Corrected on ${longDate(correction.release.publishedAt)}:`}
          </strong>{' '}
          {correction.details}
        </p>
      ))}
      {children}
    </div>
  )
}
