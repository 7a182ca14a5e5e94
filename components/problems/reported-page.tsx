import { type FrameProps, PageFrame } from '@/components/reader/frame/page-frame'
import { longDate } from '@/lib/platform/dates'
import type { OwnReport, ReportedProblem, ReportShown } from '@/lib/problems/reported'
import { chapterAddress } from '@/lib/reading/addresses/addresses'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { Quoted } from './quoted'

/** What the link to a report opens: what was reported, and the answer once there is one. `path` is the link itself. */
export function ReportedPage(
  props: FrameProps & { reported: ReportedProblem; path: string; justNow: boolean },
) {
  const { reported, justNow } = props
  const { shown } = reported
  const title = justNow
    ? 'Thank you: the report is sent'
    : shown?.answer
      ? 'The answer to your report'
      : 'Your report'
  return (
    <PageFrame {...props} title={title} path={null} canonical={null}>
      <main id="main" className="report">
        <h1 className="govuk-heading-xl">{title}</h1>
        {shown ? (
          <>
            <Answer reported={reported} shown={shown} />
            {!shown.answer && !shown.erased && <KeepThis {...props} />}
            <What shown={shown} reportedAt={reported.reportedAt} />
          </>
        ) : (
          <>
            <p className="govuk-body">
              You reported a problem on {longDate(reported.reportedAt)}. What it is about is for staff of the
              authority now.
            </p>
            <SignIn path={props.path} words="Sign in to read the report and its answer" />
          </>
        )}
      </main>
    </PageFrame>
  )
}

function Answer({ reported: { goesTo }, shown }: { reported: ReportedProblem; shown: ReportShown }) {
  const { answer, erased } = shown
  if (!answer && erased) return <p className="govuk-body">It is erased, and is not answered any more.</p>
  if (!answer)
    return (
      <p className="govuk-body">
        Nobody has answered it yet. The people who look after this chapter were told.{' '}
        {goesTo === 'account' && 'The answer is sent to your account, and stands here.'}
        {goesTo === 'e-mail' && 'The answer is sent to the address that you gave, and stands here.'}
      </p>
    )
  return (
    <section className="answered" aria-labelledby="answer">
      <h2 className="govuk-heading-m" id="answer">
        Answer, {longDate(answer.at)}
      </h2>
      <p className="govuk-body report__said">{answer.words}</p>
      <p className="govuk-body report__small">
        From {shown.authorityName}. The report and its answer are forgotten a year after that day.
      </p>
    </section>
  )
}

function KeepThis({
  assets,
  path,
  reported: { goesTo },
}: FrameProps & { path: string; reported: ReportedProblem }) {
  const address = assets.origin + path
  return (
    <div className="notice">
      <p>
        <strong>
          {goesTo === null ? 'Keep this link: the answer will stand there.' : 'The answer will stand here:'}
        </strong>
      </p>
      <p>
        <a className="report__link" href={path}>
          {address}
        </a>
      </p>
      <p>
        Whoever has the link can read the report.
        {goesTo === null && ' We do not know who you are, so we cannot send it to you again.'}
      </p>
    </div>
  )
}

function What({ shown, reportedAt }: { shown: ReportShown; reportedAt: Date }) {
  const { chapter, manual, release, quote, anchor } = shown
  const then = { ...manual, at: { release } }
  return (
    <section aria-labelledby="reported">
      <h2 className="govuk-heading-m" id="reported">
        What you reported
      </h2>
      <p className="govuk-body">
        On {longDate(reportedAt)}, with{' '}
        <a href={chapterAddress(then, chapter.slug, anchor ?? undefined)}>
          {numberedTitle(chapter)}, as of update {release}
        </a>{' '}
        ({shown.manualName}, {shown.authorityName}).
      </p>
      {quote !== null && <Quoted words={quote} caption="The paragraph, as it was then" />}
      <p className="govuk-body report__said">{shown.words}</p>
      <p className="govuk-body">
        <a href={chapterAddress({ ...manual, at: 'current' }, chapter.slug)}>The chapter as it is now</a>
      </p>
    </section>
  )
}

/** What is said of a link that leads nowhere: made up, or of a report that is forgotten. */
export function NoReportPage(props: FrameProps) {
  return (
    <PageFrame {...props} title="This link leads nowhere" path={null} canonical={null}>
      <main id="main" className="report">
        <h1 className="govuk-heading-xl">This link leads nowhere</h1>
        <p className="govuk-body">
          It may not be whole, or the report is forgotten: that is done a year after its answer.
        </p>
      </main>
    </PageFrame>
  )
}

/** What somebody reported by their account; null: they have not signed in. */
export function OwnReportsPage(props: FrameProps & { reports: readonly OwnReport[] | null; path: string }) {
  const { reports } = props
  return (
    <PageFrame {...props} title="Problems that you reported" path={null} canonical={null}>
      <main id="main" className="report">
        <h1 className="govuk-heading-xl">Problems that you reported</h1>
        {reports === null && (
          <>
            <p className="govuk-body">
              With an account, what you report is listed here. Without one, use the link that you were shown
              when you reported it.
            </p>
            <SignIn path={props.path} words="Sign in" />
          </>
        )}
        {reports?.length === 0 && (
          <p className="govuk-body">
            None. Each chapter of a manual has a way to report a problem with it, at its end and beside its
            paragraphs.
          </p>
        )}
        {reports && reports.length > 0 && (
          <ul className="govuk-list report__list">
            {reports.map(({ path, of, reportedAt, answeredAt }) => (
              <li key={path}>
                <a href={path}>{of?.title ?? 'What is not shown to you any more'}</a>
                {of && `, ${of.manualName}`}. Reported on {longDate(reportedAt)}.{' '}
                <strong>{answeredAt ? `Answered on ${longDate(answeredAt)}` : 'Not answered yet'}</strong>
              </li>
            ))}
          </ul>
        )}
      </main>
    </PageFrame>
  )
}

function SignIn({ path, words }: { path: string; words: string }) {
  return (
    <p className="govuk-body">
      <a href={`/sign-in?from=${encodeURIComponent(path)}`}>{words}</a>
    </p>
  )
}
