import { longDate } from '@/lib/platform/dates'
import { problemPage } from '@/lib/platform/workspace-addresses'
import type { Problem } from '@/lib/problems/queries/problems'

/** How many letters of a report are shown in a list. */
const SHOWN = 240

/** Reported problems, each leading to the page where it is read whole and answered. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="ch-waiting__list">
      {problems.map((problem) => (
        <ProblemItem key={problem.id} problem={problem} />
      ))}
    </ul>
  )
}

/** One of them. `of` says which manual it is of, where the list is not of one. */
export function ProblemItem({ problem, of }: { problem: Problem; of?: string }) {
  const { id, chapter, manual, reportedAt, answered, words } = problem
  return (
    <li className="ch-waiting__item">
      <a className="govuk-link ch-waiting__title" href={problemPage(manual, id)}>
        {chapter.title}
      </a>
      <span className="ch-waiting__facts">
        {of && `${of}. `}
        Reported on {longDate(reportedAt)}
        {problem.clauseId !== null && ', of a paragraph'}.{' '}
        {answered
          ? `Answered by ${answered.by} on ${longDate(answered.at)}.`
          : problem.erased
            ? 'Not answered.'
            : chapter.ownerName
              ? `${chapter.ownerName} looks after the chapter.`
              : 'Nobody looks after the chapter.'}
      </span>
      <blockquote className="ch-remark">
        {words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words}
      </blockquote>
    </li>
  )
}
