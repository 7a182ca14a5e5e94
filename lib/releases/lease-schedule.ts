import { database } from '@/lib/platform/database'

/**
 * Takes the next publication whose time has come, for a worker: nobody else takes it for two minutes, which is many times
 * as long as a publication lasts. Should the worker die, another takes it then. Gives its id, or null where none is due.
 */
export async function leaseDueSchedule(): Promise<string | null> {
  const [schedule] = await database().$queryRaw<{ id: string }[]>`
    UPDATE schedules SET leased_until = clock_timestamp() + interval '2 minutes'
    WHERE id = (SELECT id FROM schedules
                WHERE state = 'waiting' AND publish_at <= clock_timestamp()
                  AND (leased_until IS NULL OR leased_until < clock_timestamp())
                ORDER BY publish_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`
  return schedule?.id ?? null
}
