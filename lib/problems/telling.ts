import { wholeAddress } from '@/lib/notifications/addresses'
import { type Telling, tell } from '@/lib/notifications/tell'
import { peopleOf } from '@/lib/people/queries'
import type { Transaction } from '@/lib/platform/database'
import { type ManualSlugs, problemPage } from '@/lib/platform/workspace-addresses'
import type { Paragraph } from '@/lib/reading/chapter/paragraphs'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import type { ProblemReport } from '@/prisma/generated/client'

/** How the keys of a report's e-mails begin: with them they are forgotten. */
export function problemKey(problemId: string): string {
  return `problem ${problemId} `
}

/** Tells the owner of the chapter; where it has none who works here any more, the publishers of the authority. */
export async function tellReported(
  transaction: Transaction,
  told: {
    problem: ProblemReport
    manual: ManualSlugs
    issued: IssuedManual
    chapter: { title: string; number: string | null }
    paragraph: Paragraph | null
  },
): Promise<void> {
  const { problem, manual, issued, chapter, paragraph } = told
  const title = [chapter.number, chapter.title].filter(Boolean).join(' ')
  const body = [
    `Somebody reports a problem with ${paragraph ? 'a paragraph of ' : ''}“${title}” (${issued.manualName}), reading update ${issued.number}.`,
    `What they say:\n${problem.words}`,
    `Read it and answer it: ${wholeAddress(problemPage(manual, problem.id))}`,
  ].join('\n\n')
  const people = await lookedAfterBy(transaction, problem)
  await tell(
    transaction,
    people.map(
      (userId): Telling => ({
        key: `${problemKey(problem.id)}reported ${userId}`,
        ...{ userId, subject: `A problem is reported: ${chapter.title}`, body },
      }),
    ),
  )
}

/** Who answers for a chapter: its owner, while they have a role in the authority, else its publishers. By id. */
export async function lookedAfterBy(
  transaction: Transaction,
  { authorityId, chapterId }: { authorityId: string; chapterId: string },
): Promise<string[]> {
  const { ownerId } = await transaction.chapter.findUniqueOrThrow({
    where: { id: chapterId },
    select: { ownerId: true },
  })
  const working = ownerId === null ? [] : await workingHere(transaction, authorityId, ownerId)
  if (working.length > 0) return working
  return (await peopleOf(transaction, authorityId, 'publisher')).map(({ id }) => id)
}

async function workingHere(transaction: Transaction, authorityId: string, userId: string): Promise<string[]> {
  const people = await transaction.user.findMany({
    where: {
      ...{ id: userId, deactivatedAt: null },
      memberships: { some: { authorityId, role: { in: ['author', 'approver', 'publisher'] } } },
    },
    select: { id: true },
  })
  return people.map(({ id }) => id)
}
