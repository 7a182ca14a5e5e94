import type { ReportPart } from '@/lib/contents/import-report'

/** What was read and what does not fit, part by part: the words of the command line's report. */
export function ImportReport({ report }: { report: readonly ReportPart[] }) {
  return report.map(({ heading, lines }) => (
    <section className="ch-import__part" key={heading}>
      <h2 className="govuk-heading-s">{heading.replace(/:$/, '')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and may say the same twice
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  ))
}
