import type { Database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import type { Moment } from '@/lib/reading/addresses/addresses'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { beforeTheFirst, dayProblem } from '../day-problem'
import type { HeldMoment, ManualUpdate } from '../moments'
import { NoSuchMoment } from '../no-such-moment'

/** The manual's updates up to the one that is read, newest first. */
export async function readUpdates(
  from: Database,
  { manualId, number }: Pick<IssuedManual, 'manualId' | 'number'>,
): Promise<ManualUpdate[]> {
  const releases = await from.release.findMany({
    where: { manualId, number: { lte: number } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, imported: true, edition: { select: { name: true } } },
  })
  return releases.map(({ edition, ...release }) => ({ ...release, edition: edition.name }))
}

/**
 * The release that a moment means. Throws NoSuchMoment, in a sentence for readers, for a release that is not published, a
 * day that is not over, and one before release 1.
 */
export async function readMoment(from: Database, issued: IssuedManual, moment: Moment): Promise<HeldMoment> {
  const release = 'date' in moment ? await releaseOn(from, issued, moment.date) : moment.release
  if (release > issued.number)
    throw new NoSuchMoment(`Update ${release} is not published: the manual is at update ${issued.number}.`)
  const { publishedAt } = await from.release.findUniqueOrThrow({
    where: { manualId_number: { manualId: issued.manualId, number: release } },
    select: { publishedAt: true },
  })
  const words =
    'date' in moment
      ? `the end of ${longDate(new Date(moment.date))} (update ${release})`
      : `update ${release} (${longDate(publishedAt)})`
  return { moment, number: release, publishedAt, words }
}

/** The number of the last release before the end of a day, as {@link readMoment}. */
export async function releaseOn(from: Database, issued: ReadUpTo, date: string): Promise<number> {
  const day = await readDay(from, issued, date)
  const problem = dayProblem({ date, ...day }, day.held)
  if (problem !== null || day.held === null) throw new NoSuchMoment(problem ?? 'There is no such day.')
  return day.held
}

/**
 * The number of the last release before the end of a day that need not be over: of a later day, the one that is read.
 * Throws NoSuchMoment for a day before release 1.
 */
export async function releaseStandingOn(from: Database, issued: ReadUpTo, date: string): Promise<number> {
  const day = await readDay(from, issued, date)
  if (day.held === null) throw new NoSuchMoment(beforeTheFirst(date, day.firstPublishedAt))
  return day.held
}

type ReadUpTo = Pick<IssuedManual, 'manualId' | 'number'>

/** What is known of a day of a manual, up to the release that is read; `today` is London's. */
async function readDay(from: Database, { manualId, number }: ReadUpTo, date: string) {
  const [day] = await from.$queryRaw<
    { over: boolean; today: string; held: number | null; firstPublishedAt: Date }[]
  >`
    SELECT ${date}::date < (now() AT TIME ZONE 'Europe/London')::date AS over,
           to_char(now() AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS today,
           (SELECT number FROM releases
            WHERE manual_id = ${manualId}::uuid AND number <= ${number}
              AND published_at < (${date}::date + 1)::timestamp AT TIME ZONE 'Europe/London'
            ORDER BY published_at DESC LIMIT 1) AS held,
           (SELECT published_at FROM releases WHERE manual_id = ${manualId}::uuid AND number = 1) AS "firstPublishedAt"`
  if (!day) throw new Error('PostgreSQL answers a question that it is asked')
  return day
}
