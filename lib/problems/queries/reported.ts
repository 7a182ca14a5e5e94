import { clauseAnchor } from '@/lib/document/clauses'
import type { Database } from '@/lib/platform/database'
import { audienceIn, type Reader } from '@/lib/reading/manual/audience'
import type { ProblemReport } from '@/prisma/generated/client'
import { problemOfLink, problemPath, problemToken } from '../problem-link'
import type { OwnReport, ReportedProblem, ReportShown } from '../reported'
import { shownReports } from './shown-reports'
import { subjectOf } from './subject'

/** What the link with this token opens, for this reader; null for one that leads nowhere. */
export async function problemByLink(
  from: Database,
  token: string,
  reader: Reader | null,
): Promise<ReportedProblem | null> {
  const problem = await problemOfLink(from, token)
  if (!problem) return null
  const { reportedAt, reporterId, email } = problem
  return {
    reportedAt,
    goesTo: reporterId !== null ? 'account' : email !== null ? 'e-mail' : null,
    shown: await shownOf(from, problem, reader),
  }
}

/** What somebody with an account reported, the newest first. */
export async function ownReports(from: Database, reader: Reader): Promise<OwnReport[]> {
  const reports = await from.problemReport.findMany({
    where: { reporterId: reader.userId },
    orderBy: [{ reportedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, reportedAt: true, answeredAt: true },
  })
  const shown = await shownReports(
    from,
    reports.map(({ id }) => id),
    reader,
  )
  return reports.map(({ id, ...report }) => {
    const { title, manualName } = shown.get(id) ?? {}
    return {
      ...report,
      path: problemPath(problemToken(id)),
      of: title === undefined || manualName === undefined ? null : { title, manualName },
    }
  })
}

/** What it is about, as this reader may read it now: a chapter or manual can be for staff alone since it was reported. */
async function shownOf(
  from: Database,
  problem: ProblemReport,
  reader: Reader | null,
): Promise<ReportShown | null> {
  if (!(await shownReports(from, [problem.id], reader)).has(problem.id)) return null
  const subject = await subjectOf(from, problem, audienceIn(reader, problem.authorityId))
  if (!subject) return null
  const { issued, chapter, paragraph } = subject
  const { slug, title, number } = chapter
  return {
    ...{ authorityName: issued.authorityName, manualName: issued.manualName, release: problem.release },
    manual: { authority: issued.authoritySlug, manual: issued.manualSlug },
    chapter: { slug, title, number },
    quote: paragraph?.words ?? null,
    anchor: paragraph ? clauseAnchor(paragraph.id) : null,
    words: problem.words,
    erased: problem.erasedAt !== null,
    answer: problem.answeredAt ? { words: problem.answer, at: problem.answeredAt } : null,
  }
}
