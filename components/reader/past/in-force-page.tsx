import { longDate } from '@/lib/platform/dates'
import { chapterAddress, inForceAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import type { ChapterHistory, InForce, PublishedVersion } from '@/lib/reading/past/chapter-history'
import type { FrameProps } from '../frame/page-frame'
import { InForceForm } from './chapter-history-page'
import { allVersions, ChapterPastPage } from './chapter-past-page'
import { VersionFacts } from './version-facts'

type Parts = { issued: IssuedManual; history: ChapterHistory }

/** Which version of a chapter was, or will be, in force on a day. */
export function InForcePage(props: FrameProps & Parts & { day: string; inForce: InForce }) {
  const { assets, issued, history, day, inForce } = props
  const date = longDate(new Date(day))
  const place = placeOf(issued)
  return (
    <ChapterPastPage
      assets={assets}
      issued={issued}
      caption={`In force on ${date}`}
      name={numberedTitle(history)}
      above={[allVersions(place, history.slug)]}
      look="past"
      canonical={inForceAddress(place, history.slug, day)}
    >
      <Answer issued={issued} history={history} date={date} inForce={inForce} />
      <p className="govuk-body">
        So say the updates up to update {issued.number}, published on {longDate(issued.publishedAt)}. For a
        day still to come, a later update may say otherwise.
      </p>
      <InForceForm issued={issued} history={history} day={day} />
    </ChapterPastPage>
  )
}

function Answer({ issued, history, date, inForce }: Parts & { date: string; inForce: InForce }) {
  switch (inForce.is) {
    case 'not-in-the-manual':
      return <p className="notice">The manual did not have this chapter on {date}.</p>
    case 'no-text':
      return (
        <p className="notice">The manual listed this chapter on {date}, without its text in Chapterhouse.</p>
      )
    case 'not-yet':
      return (
        <>
          <p className="notice">No version that Chapterhouse has was in force on {date}.</p>
          <Since issued={issued} history={history} versions={inForce.publishedSince} />
        </>
      )
    case 'version': {
      const { version, publishedSince } = inForce
      return (
        <>
          <div className="notice">
            <p>
              <strong>
                In force: {versionWords(version)}. <Link {...{ issued, history, version }} />
              </strong>
            </p>
            <VersionFacts version={version} showsApprovers={history.showsApprovers} />
          </div>
          <Since issued={issued} history={history} versions={publishedSince} />
        </>
      )
    }
  }
}

/** Versions that were published by then and whose day had not come. */
function Since({ issued, history, versions }: Parts & { versions: readonly PublishedVersion[] }) {
  return versions.map((version) => (
    <p className="govuk-body" key={version.revisionId}>
      Published by then, and in force only from {version.inForceOn ? longDate(version.inForceOn) : 'later'}:{' '}
      {versionWords(version)}. <Link {...{ issued, history, version }} />
    </p>
  ))
}

function Link({ issued, history, version }: Parts & { version: PublishedVersion }) {
  const { number } = version.release
  return (
    <>
      <a href={chapterAddress({ ...placeOf(issued), at: { release: number } }, history.slug)}>
        Read the text of update {number}
      </a>
      .
    </>
  )
}

function versionWords({ number, release }: PublishedVersion): string {
  return `version ${number}, published with update ${release.number} on ${longDate(release.publishedAt)}`
}
