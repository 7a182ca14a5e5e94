import { longDate } from '@/lib/platform/dates'
import {
  chapterAddress,
  chapterChangesAddress,
  chapterHistoryAddress,
  inForceAddress,
} from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { type ChapterHistory, type HistoryStep, versionsOf } from '@/lib/reading/past/chapter-history'
import type { FrameProps } from '../frame/page-frame'
import { AskForm } from '../pieces/ask-form'
import { Corrections, Details } from '../pieces/change-words'
import { ChapterPastPage } from './chapter-past-page'
import { VersionFacts } from './version-facts'

type Parts = { issued: IssuedManual; history: ChapterHistory }

/** Every published version of a chapter, newest first, then the ways to compare two and to ask which was in force. */
export function ChapterHistoryPage(props: FrameProps & Parts) {
  const { assets, issued, history } = props
  const place = placeOf(issued)
  const chapter = { words: history.title, href: chapterAddress(place, history.slug) }
  return (
    <ChapterPastPage
      assets={assets}
      issued={issued}
      caption="All versions"
      name={numberedTitle(history)}
      above={history.removedWith === null ? [chapter] : []}
      look="past"
      canonical={chapterHistoryAddress(place, history.slug)}
      withSearch
    >
      {history.removedWith && (
        <p className="notice">
          <strong>This chapter is no longer in the manual.</strong> It was taken out with update{' '}
          {history.removedWith.number} on {longDate(history.removedWith.publishedAt)}.
        </p>
      )}
      <p className="history__ways">
        <a href="#in-force">Which version was in force on a day?</a>
        {versionsOf(history).length > 1 && <a href="#compare">What changed between two versions?</a>}
      </p>
      {versionsOf(history).length === 0 && (
        <p className="govuk-body">
          The manual lists this chapter; no version of its text is published here yet.
        </p>
      )}
      {history.steps.length > 0 && (
        <ol className="govuk-list history">
          {history.steps.map((step) => (
            <Step key={step.release.number} step={step} issued={issued} history={history} />
          ))}
        </ol>
      )}
      <InForceForm issued={issued} history={history} />
      <CompareForm issued={issued} history={history} />
    </ChapterPastPage>
  )
}

/** Published and in force are two things: this asks for the second. */
export function InForceForm({ issued, history, day }: Parts & { day?: string }) {
  return (
    <section aria-labelledby="in-force">
      <h2 className="govuk-heading-m" id="in-force">
        Which version was in force on a day?
      </h2>
      <AskForm
        action={inForceAddress(placeOf(issued), history.slug)}
        fields={[{ name: 'date', label: 'In force on', type: 'date', value: day }]}
        button="Show the version"
      />
    </section>
  )
}

function CompareForm({ issued, history }: Parts) {
  const versions = versionsOf(history)
  const [latest, before] = versions
  if (!latest || !before) return null
  const options = versions.map(({ number, release }) => ({
    value: String(release.number),
    words: `Version ${number}, ${longDate(release.publishedAt)}`,
  }))
  return (
    <section aria-labelledby="compare">
      <h2 className="govuk-heading-m" id="compare">
        What changed between two versions?
      </h2>
      <AskForm
        action={chapterChangesAddress(placeOf(issued), history.slug)}
        fields={[
          { name: 'from', label: 'From', options, value: String(before.release.number) },
          { name: 'to', label: 'To', options, value: String(latest.release.number) },
        ]}
        button="Compare"
      />
    </section>
  )
}

function Step({ step, issued, history }: Parts & { step: HistoryStep }) {
  const { release, version, events, corrections } = step
  const at = { ...placeOf(issued), at: { release: release.number } }
  return (
    <li className="history__step" id={`update-${release.number}`}>
      <h2 className="govuk-heading-m history__title">
        {version && `Version ${version.number}: `}update {release.number}, {longDate(release.publishedAt)}
      </h2>
      <p className="issue">
        <span>{editionWords(release.edition)}</span>{' '}
        {version && (
          <span>
            {version.until
              ? `in the manual until update ${version.until.number}, ${longDate(version.until.publishedAt)}`
              : 'the version in the manual now'}
          </span>
        )}
      </p>
      {version && <VersionFacts version={version} showsApprovers={history.showsApprovers} />}
      <Corrections corrections={corrections} />
      {events.map((event) => (
        <p key={event.id}>
          <strong>{EVENTS[event.listed]}.</strong> <Details change={event} />
        </p>
      ))}
      {version && (
        <p className="history__ways">
          {version.withheld === null && (
            <a href={chapterAddress(at, history.slug)}>
              Read it<span className="govuk-visually-hidden"> as version {version.number}</span>
            </a>
          )}{' '}
          {release.number > 1 && (
            <a href={chapterChangesAddress(at, history.slug)}>
              What changed<span className="govuk-visually-hidden"> with update {release.number}</span>
            </a>
          )}
        </p>
      )}
    </li>
  )
}

const EVENTS = {
  new: 'In the manual',
  updated: 'Updated',
  removed: 'Taken out',
  renamed: 'Renamed',
  moved: 'Moved',
} as const
