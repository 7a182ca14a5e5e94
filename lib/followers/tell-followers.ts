import type { Transaction } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import { listedChanges } from '@/lib/reading/amendments/appendix'
import { type ToldChange, toldChanges } from '@/lib/reading/amendments/atom'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readSectionPlaces } from '@/lib/reading/amendments/queries/section-places'
import { isInSection } from '@/lib/reading/amendments/section-places'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { Prisma } from '@/prisma/generated/client'
import type { AlertFrequency } from '@/prisma/generated/enums'
import { alertEmail } from './alert-email'
import { followedId, followedWords } from './followed-words'

/** Which followers of the manual are told: those of a frequency, or one alone. */
type Who = { frequency: AlertFrequency } | { followerId: string }

/** Followers of the same thing who know as much: they get the same words. */
type Group = { manualId: string; entryId: string | null; chapterId: string | null; toldUpTo: number }

/**
 * Writes the e-mails that tell these followers of every listed change up to a release that they have not been told of, and
 * that they have been told: in one transaction, so that each change is told once, whoever is at it, and whatever dies in
 * between. Whose part nothing changed in gets no e-mail. Gives how many were written.
 */
export async function tellUpTo(
  transaction: Transaction,
  { manualId, number, who }: { manualId: string; number: number; who: Who },
): Promise<number> {
  const due = Prisma.sql`
    manual_id = ${manualId}::uuid AND confirmed_at IS NOT NULL AND ended_at IS NULL AND told_up_to < ${number}
    AND ${'frequency' in who ? Prisma.sql`frequency = ${who.frequency}::alert_frequency` : Prisma.sql`id = ${who.followerId}::uuid`}`
  const groups = await transaction.$queryRaw<Group[]>`
    WITH due AS (SELECT * FROM followers WHERE ${due} ORDER BY id FOR UPDATE)
    SELECT DISTINCT manual_id AS "manualId", entry_id AS "entryId", chapter_id AS "chapterId", told_up_to AS "toldUpTo"
    FROM due`
  if (groups.length === 0) return 0
  const issued = await readIssuedManual(transaction, { manualId, number })
  const wordings = await wordingsFor(transaction, issued, groups)
  const [count] = await transaction.$queryRaw<{ written: number }[]>`
    WITH wording AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wordings)}::jsonb)
        AS w(what uuid, since int, subject text, body text)),
    -- Somebody who confirms meanwhile, and knows another release than these, is told the next time.
    worded AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(groups.map(known))}::jsonb) AS k(what uuid, since int)),
    due AS (
      SELECT f.id, f.email, k.what, f.told_up_to FROM followers f
      JOIN worded k ON k.what = coalesce(f.entry_id, f.chapter_id, f.manual_id) AND k.since = f.told_up_to WHERE ${due}),
    told AS (UPDATE followers f SET told_up_to = ${number} FROM due WHERE f.id = due.id),
    written AS (
      INSERT INTO messages (key, recipient, subject, body, follower_id)
      SELECT concat('alert ', ${issued.releaseId}::text, ' ', due.id), due.email, w.subject, w.body, due.id
      FROM due JOIN wording w ON w.what = due.what AND w.since = due.told_up_to
      ORDER BY due.id
      ON CONFLICT (key) DO NOTHING RETURNING 1)
    SELECT count(*)::int AS written FROM written`
  await transaction.$executeRaw`SELECT pg_notify('chapterhouse_messages', '')`
  return count?.written ?? 0
}

const known = (group: Group) => ({ what: followedId(group), since: group.toldUpTo })

/** The words for each group that has something to be told. */
export async function wordingsFor(transaction: Transaction, issued: IssuedManual, groups: readonly Group[]) {
  const { manualId, number } = issued
  const first = Math.min(...groups.map(({ toldUpTo }) => toldUpTo))
  const { rows } = await readLedger(transaction, issued)
  const changes = listedChanges(rows)
    .flatMap((change) => toldChanges(issued, change))
    .filter(({ row }) => row.release.number > first)
    .sort(
      (one, other) =>
        one.row.release.number - other.row.release.number || one.row.position - other.row.position,
    )
  const sections = await readSectionPlaces(
    transaction,
    manualId,
    groups.flatMap(({ entryId }) => entryId ?? []),
    { from: first, to: number },
  )
  const called = await followedWords(transaction, manualId, groups)
  const concerns = ({ entryId, chapterId }: Group, { row }: ToldChange) => {
    if (entryId !== null) return isInSection(sections.get(entryId) ?? new Map(), row)
    return chapterId === null || row.chapterId === chapterId
  }
  return groups.flatMap((group) => {
    const own = changes.filter(
      (change) => change.row.release.number > group.toldUpTo && concerns(group, change),
    )
    if (own.length === 0) return []
    const of = { manual: issued, followed: called(group), wholeAddress: addressFromOutside }
    return [{ ...known(group), ...alertEmail(of, own) }]
  })
}
