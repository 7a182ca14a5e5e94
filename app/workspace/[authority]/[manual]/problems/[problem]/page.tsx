import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { clauseAnchor } from '@/lib/document/clauses'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { chapterHome, problemsPage } from '@/lib/platform/workspace-addresses'
import { LONGEST_ANSWER } from '@/lib/problems/lengths'
import { type Problem, problemInWorkspace, type ReportedBy } from '@/lib/problems/queries/problems'
import type { Subject } from '@/lib/problems/queries/subject'
import { chapterAddress } from '@/lib/reading/addresses/addresses'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { answerReported, eraseReported } from '../actions'
import '../../chapters/chapters.scss'
import '../problems.scss'

export const metadata: Metadata = { title: 'Reported problem' }

/** One reported problem: the paragraph as it was read, what is said of it, and the answer, or the form for it. */
export default async function ProblemPage(props: {
  params: Promise<{ authority: string; manual: string; problem: string }>
}) {
  const actor = await currentActor()
  const { problem: problemId, ...address } = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const { problem, subject } = await problemInWorkspace(database(), actor, {
      ...{ manualId: manual.id, problemId },
    })
    const { chapter } = problem
    return (
      <>
        <ManualBreadcrumbs
          manual={manual}
          below={[{ words: 'Reported problems', href: problemsPage(manual) }]}
        />
        <PageHeading caption="A problem is reported">{chapter.title}</PageHeading>
        <p className="govuk-body">
          Reported on {longDateAndTime(problem.reportedAt)} by {reporterWords(problem.reportedBy)}, reading
          update {problem.release}.
        </p>
        <Reported problem={problem} subject={subject} manual={manual} />
        <SectionHeading>Answer</SectionHeading>
        <Answer problem={problem} manual={manual} />
        <EraseForm problem={problem} manual={manual} />
      </>
    )
  })
}

function reporterWords(reported: ReportedBy): string {
  if (reported.by === 'account') return reported.name
  return reported.by === 'e-mail' ? 'somebody who gave an e-mail address' : 'somebody without an account'
}

function Reported(props: { problem: Problem; subject: Subject | null; manual: ManualInWorkspace }) {
  const { problem, subject, manual } = props
  const { slug } = problem.chapter
  const place = { authority: manual.authority.slug, manual: manual.slug }
  const paragraph = subject?.paragraph
  const then = { ...place, at: { release: problem.release } }
  return (
    <>
      {paragraph && (
        <>
          <SectionHeading>The paragraph, as it was read</SectionHeading>
          <blockquote className="ch-remark">{paragraph.words}</blockquote>
        </>
      )}
      {problem.clauseId !== null && !paragraph && (
        <p className="govuk-body">The paragraph that it is about is withheld.</p>
      )}
      <p className="govuk-body">
        <a
          className="govuk-link"
          href={chapterAddress(then, slug, paragraph ? clauseAnchor(paragraph.id) : undefined)}
        >
          Read it in update {problem.release}
        </a>
        {' · '}
        <a className="govuk-link" href={chapterHome(manual, slug)}>
          The chapter here, to change its text
        </a>
      </p>
      <SectionHeading>What is said of it</SectionHeading>
      <blockquote className="ch-remark ch-reported">{problem.words}</blockquote>
    </>
  )
}

function Answer({ problem, manual }: { problem: Problem; manual: ManualInWorkspace }) {
  const ended = ending(problem)
  if (!holds(manual.roles, 'answerProblem'))
    return ended ?? <p className="govuk-body">Nobody has answered it yet.</p>
  // Its form stays once it is answered: it is where that is said.
  return (
    <ActionForm action={answerReported} submit={ended ? undefined : 'Answer'} className="ch-narrow">
      {ended ?? (
        <>
          <input type="hidden" name="problemId" value={problem.id} />
          <TextareaField
            name="answer"
            label="Your answer"
            hint={answerHint(problem.reportedBy)}
            rows={6}
            maxLength={LONGEST_ANSWER}
          />
        </>
      )}
    </ActionForm>
  )
}

/** The answer, or that there will be none; null as long as one can be given. */
function ending({ answered, erased }: Problem) {
  if (answered)
    return (
      <Notification kind="notice" title={`${answered.by}, ${longDateAndTime(answered.at)}`}>
        <p className="ch-remark">{answered.words}</p>
      </Notification>
    )
  return erased ? <p className="govuk-body">It was not answered.</p> : null
}

/** Where the report can be erased; its form stays once it is, as the answer's does. */
function EraseForm({ problem, manual }: { problem: Problem; manual: ManualInWorkspace }) {
  if (!holds(manual.roles, 'eraseReport')) return null
  const { erased } = problem
  return (
    <>
      {!erased && <BeforeErasing />}
      <ActionForm
        action={eraseReported}
        submit={erased ? undefined : 'Erase the report'}
        kind="warning"
        className="ch-narrow"
      >
        {!erased && (
          <>
            <input type="hidden" name="problemId" value={problem.id} />
            <CheckboxField
              name="sure"
              legend="This cannot be undone"
              choices={[{ value: 'yes', words: 'I am sure: erase the report and its answer' }]}
            />
          </>
        )}
      </ActionForm>
    </>
  )
}

function BeforeErasing() {
  return (
    <>
      <SectionHeading>Erase</SectionHeading>
      <p className="govuk-body">
        Where the report or its answer names a child or anybody else, erase it. That there was a report stays;
        what it said, the answer, the address that was given and the e-mails about it are gone for good.
      </p>
    </>
  )
}

function answerHint({ by }: ReportedBy): string {
  const goes = {
    account: 'It is sent to them, and stands at the link to their report.',
    'e-mail': 'It is sent to the address that they gave, and stands at the link to their report.',
    link: 'It stands at the link that they were shown.',
  }
  return `${goes[by]} Your name is not shown to them. It cannot be changed afterwards.`
}
