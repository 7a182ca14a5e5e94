import type { Metadata } from 'next'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { chaptersOfManual } from '@/lib/chapters/queries/manual-chapters'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { evidenceFile } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'

export const metadata: Metadata = { title: 'Evidence pack' }

/** Asks for which day, and of which chapter, the evidence is wanted. */
export default async function EvidencePage(props: {
  params: Promise<{ authority: string; manual: string }>
}) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const { manual, chapters } = await chaptersOfManual(database(), actor, address)
    const today = dayInLondon(new Date())
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.name}>Evidence pack</PageHeading>
        <p className="govuk-body">
          What the procedures said on a day, who wrote and approved them, and what had changed: one zip file
          for an inspection, a court or a case review. Whoever gets it can check it without Chapterhouse.
        </p>
        <form method="get" action={evidenceFile(manual)} className="ch-narrow">
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="day">
              Day
            </label>
            <div className="govuk-hint" id="day-hint">
              The pack holds what readers had at the end of that day
            </div>
            <input
              className="govuk-input govuk-input--width-10"
              type="date"
              id="day"
              name="day"
              defaultValue={today}
              max={today}
              aria-describedby="day-hint"
              required
            />
          </div>
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="chapter">
              Chapter
            </label>
            <div className="govuk-hint" id="chapter-hint">
              The pack of a whole manual takes up to a minute
            </div>
            <select className="govuk-select" id="chapter" name="chapter" aria-describedby="chapter-hint">
              <option value="">The whole manual</option>
              {chapters.map(({ slug, title, number }) => (
                <option key={slug} value={slug}>
                  {number ? `${number} ${title}` : title}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="govuk-button">
            Download the pack
          </button>
        </form>
      </>
    )
  })
}
