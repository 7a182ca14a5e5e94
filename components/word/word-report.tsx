import type { ReportLine } from '@/lib/word/report'

const HEADINGS: Record<ReportLine['kind'], string> = {
  left: 'Not carried over',
  changed: 'Carried in another form',
  look: 'To look at',
}

/** What became of what a Word file holds and the text does not, or not as it was. */
export function WordReport({ report }: { report: readonly ReportLine[] }) {
  if (report.length === 0) return <p className="govuk-body">Everything in the file was carried over.</p>
  return (['left', 'changed', 'look'] as const).map((kind) => {
    const lines = report.filter((line) => line.kind === kind)
    if (lines.length === 0) return null
    return (
      <section key={kind} aria-label={HEADINGS[kind]}>
        <h3 className="govuk-heading-s">{HEADINGS[kind]}</h3>
        <ul className="govuk-list govuk-list--bullet">
          {lines.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    )
  })
}
