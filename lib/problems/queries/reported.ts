import { clauseAnchor } from '@/lib/document/clauses'
import type { Database } from '@/lib/platform/database'
import { audienceIn, type Reader } from '@/lib/reading/audience'
import type { ProblemReport } from '@/prisma/generated/client'
import { problemOfLink, problemPath, problemToken } from '../problem-link'
import type { OwnReport, ReportedProblem, ReportShown } from '../reported'
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
export async function ownReports(from: Database, { userId }: Reader): Promise<OwnReport[]> {
  const reports = await from.problemReport.findMany({
    where: { reporterId: userId },
    orderBy: [{ reportedAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, reportedAt: true, answeredAt: true },
      chapter: { select: { title: true } },
      manual: { select: { name: true } },
    },
  })
  return reports.map(({ id, chapter, manual, ...report }) => ({
    ...report,
    path: problemPath(problemToken(id)),
    title: chapter.title,
    manualName: manual.name,
  }))
}

/** What it is about, as this reader may read it now: a chapter or manual can be for staff alone since it was reported. */
async function shownOf(
  from: Database,
  problem: ProblemReport,
  reader: Reader | null,
): Promise<ReportShown | null> {
  const { visibility } = await from.manual.findUniqueOrThrow({ where: { id: problem.manualId } })
  const audience = audienceIn(reader, problem.authorityId)
  if (visibility === 'withheld' || (visibility === 'staff' && audience !== 'staff')) return null
  const subject = await subjectOf(from, problem, audience)
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
    answer: problem.answeredAt ? { words: problem.answer, at: problem.answeredAt } : null,
  }
}
