import { z } from 'zod'
import { type Actor, authorise, holds } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { type Subject, subjectOf } from './subject'

/** How whoever reported a problem hears of the answer: by their account, by e-mail, or by looking at their link. */
export type ReportedBy = { by: 'account'; name: string } | { by: 'e-mail' } | { by: 'link' }

/** A reported problem, for the people who keep the manual. */
export type Problem = {
  id: string
  words: string
  reportedAt: Date
  reportedBy: ReportedBy
  /** The number of the update that was being read. */
  release: number
  clauseId: string | null
  chapter: { slug: string; title: string; ownerName: string | null }
  manual: { name: string; slug: string; authority: { name: string; slug: string } }
  /** Its words, and those of its answer, are blanked. */
  erased: boolean
  /** Null while nobody has answered it. */
  answered: { words: string; by: string; at: Date } | null
}

/** How many answered reports are listed. */
const MOST_ANSWERED = 100

/** The problems reported with a manual, or with one chapter of it: those to answer, oldest first, and the newest answered or erased. */
export async function problemsOfManual(
  from: Database,
  actor: Actor,
  { manualId, chapter }: { manualId: string; chapter?: string },
): Promise<{ open: Problem[]; answered: Problem[] }> {
  const manual = await from.manual.findUnique({ where: { id: manualId }, select: { authorityId: true } })
  if (!manual) throw new NotFound('There is no such manual.')
  await authorise(from, actor, 'readWorkspace', manual.authorityId)
  const of = { manualId, ...(chapter === undefined ? {} : { chapter: { slug: chapter } }) }
  const [open, answered] = await Promise.all([
    from.problemReport.findMany({ where: { ...of, ...toAnswer }, select, orderBy: oldestFirst }),
    from.problemReport.findMany({
      where: { ...of, NOT: toAnswer },
      select,
      orderBy: [{ answeredAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      take: MOST_ANSWERED,
    }),
  ])
  return { open: open.map(problemOf), answered: answered.map(problemOf) }
}

/** One report of a manual, with what it is about as the update that was being read had it. Throws NotFound for any other. */
export async function problemInWorkspace(
  from: Database,
  actor: Actor,
  { manualId, problemId }: { manualId: string; problemId: string },
): Promise<{ problem: Problem; subject: Subject | null }> {
  const id = z.uuid().safeParse(problemId)
  const found =
    id.success &&
    (await from.problemReport.findFirst({
      where: { id: id.data, manualId },
      select: { ...select, authorityId: true, chapterId: true },
    }))
  if (!found) throw new NotFound('There is no such report.')
  await authorise(from, actor, 'readWorkspace', found.authorityId)
  return { problem: problemOf(found), subject: await subjectOf(from, { ...found, manualId }, 'staff') }
}

/**
 * The unanswered reports that a person is asked to answer, oldest first: of the chapters that they look after, and, as a
 * publisher, of those that nobody who works there looks after.
 */
export async function problemsFor(from: Database, actor: Actor): Promise<Problem[]> {
  if (actor.kind !== 'person') return []
  const authorities = (await ownAuthorities(from, actor)).filter(({ roles }) => holds(roles, 'answerProblem'))
  const publisherIn = authorities.filter(({ roles }) => roles.includes('publisher')).map(({ id }) => id)
  const found = await from.problemReport.findMany({
    where: { ...toAnswer, authorityId: { in: authorities.map(({ id }) => id) } },
    select: {
      ...select,
      authorityId: true,
      chapter: { select: { ...chapterColumns, owner: { select: owner } } },
    },
    orderBy: oldestFirst,
  })
  return found
    .filter(({ authorityId, chapter }) => {
      const works = chapter.owner && worksIn(chapter.owner, authorityId)
      return works ? chapter.owner?.id === actor.userId : publisherIn.includes(authorityId)
    })
    .map(problemOf)
}

const toAnswer = { answeredAt: null, erasedAt: null } satisfies Prisma.ProblemReportWhereInput

const oldestFirst = [
  { reportedAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ProblemReportOrderByWithRelationInput[]

const owner = {
  ...{ id: true, name: true, deactivatedAt: true },
  memberships: { select: { authorityId: true, role: true } },
} satisfies Prisma.UserSelect

const chapterColumns = { slug: true, title: true, owner: { select: owner } } satisfies Prisma.ChapterSelect

const select = {
  ...{ id: true, words: true, reportedAt: true, email: true, release: true, clauseId: true },
  ...{ answer: true, answeredAt: true, erasedAt: true },
  reporter: { select: { name: true } },
  answerer: { select: { name: true } },
  chapter: { select: chapterColumns },
  manual: { select: { name: true, slug: true, authority: { select: { name: true, slug: true } } } },
} satisfies Prisma.ProblemReportSelect

type Row = Prisma.ProblemReportGetPayload<{ select: typeof select }>

function problemOf(row: Row): Problem {
  const { id, words, reportedAt, release, clauseId, chapter, manual, answer, answerer, answeredAt } = row
  return {
    ...{ id, words, reportedAt, release, clauseId, manual },
    reportedBy: row.reporter
      ? { by: 'account', name: row.reporter.name }
      : { by: row.email === null ? 'link' : 'e-mail' },
    chapter: { slug: chapter.slug, title: chapter.title, ownerName: chapter.owner?.name ?? null },
    erased: row.erasedAt !== null,
    answered: answeredAt ? { words: answer, by: answerer?.name ?? '', at: answeredAt } : null,
  }
}

/** Does somebody still work in the workspace of this authority? */
function worksIn(person: Prisma.UserGetPayload<{ select: typeof owner }>, authorityId: string): boolean {
  return (
    !person.deactivatedAt &&
    person.memberships.some((held) => held.authorityId === authorityId && holds([held.role], 'answerProblem'))
  )
}
