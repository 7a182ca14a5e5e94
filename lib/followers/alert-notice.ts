import { inTransaction, type Transaction } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import { readSectionPlaces } from '@/lib/reading/amendments/queries/section-places'
import { chaptersGoneOn } from '@/lib/reading/manual/queries/gone-on'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { Prisma } from '@/prisma/generated/client'
import { alertingOf } from './alert-failed'
import { noticeEmail } from './notice-email'

type Due = {
  id: string
  authorityId: string
  manualId: string
  chapterId: string | null
  words: string
  expiresAt: Date
  /** The current release's number. */
  number: number
}

/**
 * Writes the e-mails about an urgent notice that stands, to those who follow the manual, its chapter or a section of it,
 * once a week too: what is urgent does not wait for Monday; and that they were told, in one transaction. Manuals of
 * `passedOver`, by id, are left for another time. Gives how many were written, or null where there was nothing to do. Throws
 * AlertFailed.
 */
export function alertNextNotice(passedOver: readonly string[] = []): Promise<number | null> {
  return inTransaction(
    async (transaction) => {
      const notice = await takeNotice(transaction, passedOver)
      if (!notice) return null
      const { id: noticeId, authorityId, manualId } = notice
      return alertingOf(manualId, async () => {
        const messages = await tellOfNotice(transaction, notice)
        await transaction.alertedNotice.create({ data: { noticeId, authorityId, manualId, messages } })
        return messages
      })
    },
    { timeout: 120_000 },
  )
}

async function takeNotice(transaction: Transaction, passedOver: readonly string[]): Promise<Due | null> {
  const [notice] = await transaction.$queryRaw<Due[]>`
    SELECT n.id, n.authority_id AS "authorityId", n.manual_id AS "manualId", n.chapter_id AS "chapterId", n.words,
           n.expires_at AS "expiresAt", r.number
    FROM notices n JOIN manuals m ON m.id = n.manual_id JOIN releases r ON r.id = m.current_release_id
    WHERE n.approved_at IS NOT NULL AND n.ended_at IS NULL AND n.expires_at > clock_timestamp()
      AND m.visibility = 'public' AND m.id <> ALL (${passedOver}::uuid[]) AND NOT EXISTS (SELECT 1 FROM alerted_notices a WHERE a.notice_id = n.id)
    ORDER BY n.approved_at LIMIT 1 FOR NO KEY UPDATE OF n SKIP LOCKED`
  const done = notice && (await transaction.alertedNotice.findUnique({ where: { noticeId: notice.id } }))
  return notice && !done ? notice : null
}

async function tellOfNotice(transaction: Transaction, notice: Due): Promise<number> {
  const { manualId, number } = notice
  const issued = await readIssuedManual(transaction, { manualId, number })
  const on = notice.chapterId === null ? [] : [notice.chapterId]
  // It may have been merged, split or removed since the notice was written.
  const chapterId =
    (await chaptersGoneOn(transaction, issued, on)).get(notice.chapterId ?? '') ?? notice.chapterId
  // Followers have not signed in: of a chapter for staff they are told nothing.
  if ([chapterId, ...on].some((id) => id !== null && issued.hidden.has(id))) return 0
  const chapter =
    chapterId === null
      ? null
      : await transaction.releaseChapter.findFirst({
          where: { manualId, chapterId, release: { number: { lte: number } } },
          orderBy: { release: { number: 'desc' } },
        })
  const { subject, body } = noticeEmail({ issued, chapter, notice, wholeAddress: addressFromOutside })
  const sections = chapterId === null ? [] : await sectionsOf(transaction, notice, chapterId)
  const concerned =
    chapterId === null
      ? Prisma.sql`true`
      : Prisma.sql`(chapter_id = ANY(${[...on, chapterId]}::uuid[]) OR entry_id = ANY(${sections}::uuid[]) OR (chapter_id IS NULL AND entry_id IS NULL))`
  // Whoever follows two things that it concerns is told once.
  const written = await transaction.$executeRaw`
    INSERT INTO messages (key, recipient, subject, body, follower_id)
    SELECT concat('notice ', ${notice.id}::text, ' ', id), email, ${subject}::text, ${body}::text, id
    FROM (SELECT DISTINCT ON (email) id, email FROM followers
          WHERE manual_id = ${manualId}::uuid AND confirmed_at IS NOT NULL AND ended_at IS NULL AND ${concerned} ORDER BY email, created_at, id) AS told
    ON CONFLICT (key) DO NOTHING`
  await transaction.$executeRaw`SELECT pg_notify('chapterhouse_messages', '')`
  return written
}

/** The sections that somebody follows and in which the chapter stands now. */
async function sectionsOf(
  transaction: Transaction,
  { manualId, number }: Due,
  chapterId: string,
): Promise<string[]> {
  const followed = await transaction.follower.findMany({
    where: { manualId, entryId: { not: null } },
    distinct: ['entryId'],
    select: { entryId: true },
  })
  const places = await readSectionPlaces(
    transaction,
    manualId,
    followed.flatMap(({ entryId }) => entryId ?? []),
    { from: number, to: number },
  )
  return [...places]
    .filter(([, releases]) => releases.get(number)?.has(chapterId))
    .map(([entryId]) => entryId)
}
