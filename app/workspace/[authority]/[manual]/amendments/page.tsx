import type { Metadata } from 'next'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import {
  appendixSettingsPage,
  correctionPage,
  type ManualSlugs,
  publishedAmendmentsPage,
} from '@/lib/platform/workspace-addresses'
import {
  type NamedEdition,
  type PublishedAmendment,
  publishedAmendments,
  rowsWithWaitingCorrections,
  waitingCorrection,
} from '@/lib/releases/queries/published-amendments'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { CorrectionTag } from './correction-state'
import { chapterName, KIND_NAMES } from './row-words'
import './amendments.scss'

export const metadata: Metadata = { title: 'Published amendments' }

/** The rows of the Amendments that readers have, an edition at a time, each with the way to correct it. */
export default async function PublishedAmendmentsPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ edition?: unknown }>
}) {
  const actor = await currentActor()
  const address = await props.params
  const asked = Number((await props.searchParams).edition)
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const shown = await publishedAmendments(database(), manual.id, Number.isInteger(asked) ? asked : null)
    const waiting = await rowsWithWaitingCorrections(database(), manual.id)
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.name}>Published amendments</PageHeading>
        <p className="govuk-body">
          A published row never changes. Where one is wrong, ask for a correction: once somebody else has
          approved it, readers find it under the row, from the next update on.{' '}
          <a className="govuk-link" href={appendixSettingsPage(manual)}>
            How the Amendments are headed
          </a>
        </p>
        {waiting.length > 0 && <Waiting rows={waiting} manual={manual} />}
        {shown ? (
          <>
            <Editions editions={shown.editions} current={shown.edition} manual={manual} />
            <SectionHeading id="edition">{shown.edition.name}</SectionHeading>
            <Rows rows={shown.rows} caption={`Amendments of ${shown.edition.name}`} manual={manual} />
          </>
        ) : (
          <p className="govuk-body">Readers have nothing of this manual yet.</p>
        )}
      </>
    )
  })
}

function Waiting({ rows, manual }: { rows: readonly PublishedAmendment[]; manual: ManualSlugs }) {
  return (
    <section aria-labelledby="waiting">
      <SectionHeading id="waiting">Corrections that wait</SectionHeading>
      <ul className="govuk-list">
        {rows.map((row) => {
          const correction = waitingCorrection(row)
          return (
            <li key={row.id}>
              <a className="govuk-link" href={correctionPage(manual, row.id)}>
                {chapterName(row)}, update {row.release.number}
              </a>{' '}
              {correction && <CorrectionTag correction={correction} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Editions(props: { editions: readonly NamedEdition[]; current: NamedEdition; manual: ManualSlugs }) {
  const { editions, current, manual } = props
  if (editions.length < 2) return null
  return (
    <nav aria-label="Editions">
      <ul className="govuk-list ch-editions">
        {editions.map(({ position, name }) => (
          <li key={position}>
            <a
              className="govuk-link"
              href={`${publishedAmendmentsPage(manual)}?edition=${position}`}
              aria-current={position === current.position ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Rows(props: { rows: readonly PublishedAmendment[]; caption: string; manual: ManualSlugs }) {
  if (props.rows.length === 0)
    return <p className="govuk-body">Nothing that readers see was changed in this edition.</p>
  return (
    <Table
      caption={props.caption}
      captionHidden
      head={['Chapter Name', 'Details', 'Published', 'If it is wrong']}
      rows={props.rows.map((row) => ({
        key: row.id,
        cells: [
          `${chapterName(row)} (${KIND_NAMES[row.kind]})`,
          <Details key="details" row={row} />,
          `Update ${row.release.number}, ${longDate(row.release.publishedAt)}`,
          // No words that are hidden: they would stand beside the table where that scrolls.
          <a
            key="correct"
            className="govuk-link"
            href={correctionPage(props.manual, row.id)}
            aria-label={`Correct this row of ${chapterName(row)}`}
          >
            Correct
          </a>,
        ],
      }))}
    />
  )
}

function Details({ row }: { row: PublishedAmendment }) {
  return (
    <>
      <span className="ch-correction__words">{row.details}</span>
      {row.corrections
        .filter(({ approved }) => approved !== false)
        .map((correction) => (
          <span className="ch-correction" key={correction.id}>
            Correction: {correction.details} <CorrectionTag correction={correction} />
          </span>
        ))}
    </>
  )
}
