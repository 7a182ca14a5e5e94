import { clauseAnchor } from '@/lib/document/clauses'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Reader } from '@/lib/reading/audience'
import { audienceIn } from '@/lib/reading/audience'
import { paragraphNamed } from '@/lib/reading/paragraphs'
import { readIssuedManual } from '@/lib/reading/queries/issued-manual'
import { readParagraphs } from '@/lib/reading/queries/paragraphs'
import type { ProblemReport } from '@/prisma/generated/client'
import { problemOfLink, problemPath, problemToken } from '../problem-link'
import type { OwnReport, ReportedProblem, ReportShown } from '../reported'

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
  const { authorityId, manualId, chapterId, release } = problem
  const { visibility } = await from.manual.findUniqueOrThrow({ where: { id: manualId } })
  const audience = audienceIn(reader, authorityId)
  if (visibility === 'withheld' || (visibility === 'staff' && audience !== 'staff')) return null
  const issued = await readIssuedManual(from, manualId, release, 'current', [], audience)
  const held = await from.releaseChapter.findFirst({ where: { releaseId: issued.releaseId, chapterId } })
  const read = held && (await readParagraphs(from, issued, held.slug).catch(nothingShown))
  if (!read) return null
  const paragraph = problem.clauseId === null ? null : paragraphNamed(read.paragraphs, problem.clauseId)
  const { slug, title, number } = read.chapter
  return {
    ...{ authorityName: issued.authorityName, manualName: issued.manualName, release },
    manual: { authority: issued.authoritySlug, manual: issued.manualSlug },
    chapter: { slug, title, number },
    quote: paragraph?.words ?? null,
    anchor: paragraph ? clauseAnchor(paragraph.id) : null,
    words: problem.words,
    answer: problem.answeredAt ? { words: problem.answer, at: problem.answeredAt } : null,
  }
}

function nothingShown(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
