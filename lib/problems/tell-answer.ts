import { wholeAddress } from '@/lib/notifications/addresses'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { sealed } from '@/lib/platform/sealed-words'
import type { ProblemReport } from '@/prisma/generated/client'
import { OWN_PROBLEMS, problemAddress } from './problem-link'
import { type ReportedTitle, shownReports } from './queries/shown-reports'
import { problemKey } from './telling'

/** The subject where nothing may be said of what was reported. */
const OF_NOTHING = 'Answered: a problem that you reported'

const answeredKey = (problemId: string) => `${problemKey(problemId)}answered`

/**
 * Sends the answer to whoever left an account or an address; it stands at their link in any case. Where the chapter is not
 * shown to them any more, they are sent the link alone.
 */
export async function tellAnswered(transaction: Transaction, problem: ProblemReport): Promise<void> {
  const { id, reporterId, email, answer } = problem
  if (reporterId === null && email === null) return
  const of = await shownToReporter(transaction, problem)
  // What was reported is not repeated: whoever typed it may have given somebody else's address.
  const body = [
    ...(of
      ? [
          `You reported a problem with “${of.title}” (${of.manualName}, ${of.authorityName}). This is the answer:`,
          answer,
        ]
      : ['A problem that you reported is answered. What it is about is for staff of the authority now.']),
    `The report and its answer stand here for a year:\n${reporterId === null ? sealed(problemAddress(id)) : wholeAddress(OWN_PROBLEMS)}`,
    ...(email === null ? [] : ['If it was not you, do nothing: nothing more is sent to you about it.']),
  ].join('\n\n')
  await tell(transaction, [
    {
      key: answeredKey(id),
      ...(reporterId === null ? { recipient: email ?? '' } : { userId: reporterId }),
      subject: of ? `Answered: the problem that you reported with “${of.title}”` : OF_NOTHING,
      body,
    },
  ])
}

/**
 * Takes back each e-mail with an answer that still waits, where the chapter has been closed to whoever reported it since it
 * was written, and writes the one with the link alone in its place. For whoever sends e-mails, beforehand.
 */
export async function takeBackClosedAnswers(): Promise<void> {
  const waiting = await database().$queryRaw<{ problemId: string }[]>`
    SELECT p.id AS "problemId" FROM problem_reports p JOIN messages m ON m.key = concat('problem ', p.id, ' answered')
    WHERE p.answered_at IS NOT NULL AND m.state = 'waiting' AND m.subject <> ${OF_NOTHING}`
  for (const { problemId } of waiting)
    await inTransaction(async (transaction) => {
      // In the order of whoever erases a report: its e-mails after it.
      await transaction.$queryRaw`SELECT 1 FROM problem_reports WHERE id = ${problemId}::uuid FOR UPDATE`
      const problem = await transaction.problemReport.findUnique({ where: { id: problemId } })
      if (!problem || (await shownToReporter(transaction, problem))) return
      const { count } = await transaction.message.deleteMany({
        where: { key: answeredKey(problemId), state: 'waiting' },
      })
      if (count > 0) await tellAnswered(transaction, problem)
    })
}

/** What a report is about, as long as whoever made it may read that. */
async function shownToReporter(
  transaction: Transaction,
  { id, reporterId }: ProblemReport,
): Promise<ReportedTitle | undefined> {
  const held =
    reporterId === null ? [] : await transaction.membership.findMany({ where: { userId: reporterId } })
  const reader = { authorityIds: held.map(({ authorityId }) => authorityId) }
  return (await shownReports(transaction, [id], reader)).get(id)
}
