import type { Connections } from '@/lib/platform/database'
import type { Audience } from '../audience'
import type { ReleaseMoment } from '../issued-manual'

/** Where a manual's readers are pointed to now. What is read by it once may be kept: see lib/reading/serving/page-cache.ts. */
export type ManualPointer = {
  manualId: string
  authorityId: string
  /** Who the reader that was named counts as in this manual. */
  audience: Audience
  authorityName: string
  manualName: string
  /** The current release's number: every number from 1 to this is a release. */
  currentNumber: number
  presentationNumber: number
  /** The ids of the urgent notices that are live at this moment, in order, with spaces between: '' for none. */
  notices: string
  demonstration: boolean
  /** What stood at the end of the day that was asked for; null where none was. */
  onDay: DayOfManual | null
}

/** A day of a manual, in London. Once it is over, none of this ever changes. */
export type DayOfManual = {
  over: boolean
  /** The last release before its end; null before release 1. */
  number: number | null
  /** The other releases of that day, newest first. */
  others: ReleaseMoment[]
}

/**
 * The pointer of a manual that is open to a reader with a role in these authorities, or null: no such manual, none issued
 * yet, one that is for staff of another authority, or one that is withheld, which is not told apart. One small query,
 * asked at every request; a `day` (YYYY-MM-DD) that the request names is answered by the same.
 */
export async function readManualPointer(
  from: Connections,
  authoritySlug: string,
  manualSlug: string,
  day: string | null = null,
  readersAuthorities: readonly string[] = [],
): Promise<ManualPointer | null> {
  const { rows } = await from.query<PointerRow>({
    name: 'manual pointer',
    text: `
      SELECT m.id AS "manualId", a.id AS "authorityId", r.authority_name AS "authorityName", r.manual_name AS "manualName",
             r.number AS "currentNumber", m.presentation_number AS "presentationNumber", m.demonstration,
             CASE WHEN a.id = ANY($4::uuid[]) THEN 'staff' ELSE 'public' END AS audience,
             coalesce((SELECT string_agg(n.id::text, ' ' ORDER BY n.id) FROM published_notices n
                       WHERE n.manual_id = m.id AND n.ended_at IS NULL AND n.expires_at > clock_timestamp()), '') AS notices,
             $3::date < (now() AT TIME ZONE 'Europe/London')::date AS "dayIsOver", held.number AS "numberOnDay",
             (SELECT json_agg(json_build_object('number', o.number, 'publishedAt', o.published_at) ORDER BY o.number DESC)
              FROM releases o
              WHERE o.manual_id = m.id AND o.published_at < held.published_at
                AND o.published_at >= $3::date::timestamp AT TIME ZONE 'Europe/London') AS "othersOnDay"
      FROM authorities a
      JOIN manuals m ON m.authority_id = a.id
      JOIN releases r ON r.id = m.current_release_id
      LEFT JOIN LATERAL (
        SELECT number, published_at FROM releases
        WHERE manual_id = m.id AND published_at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/London'
        ORDER BY published_at DESC LIMIT 1) held ON true
      WHERE a.slug = $1 AND m.slug = $2 AND (m.visibility = 'public' OR (m.visibility = 'staff' AND a.id = ANY($4::uuid[])))`,
    values: [authoritySlug, manualSlug, day, readersAuthorities],
  })
  const [row] = rows
  if (!row) return null
  const { dayIsOver, numberOnDay, othersOnDay, ...pointer } = row
  return { ...pointer, onDay: dayIsOver === null ? null : dayOf(dayIsOver, numberOnDay, othersOnDay ?? []) }
}

type PointerRow = Omit<ManualPointer, 'onDay'> & {
  dayIsOver: boolean | null
  numberOnDay: number | null
  othersOnDay: { number: number; publishedAt: string }[] | null
}

function dayOf(
  over: boolean,
  number: number | null,
  others: { number: number; publishedAt: string }[],
): DayOfManual {
  return {
    over,
    number,
    others: others.map((other) => ({ number: other.number, publishedAt: new Date(other.publishedAt) })),
  }
}
