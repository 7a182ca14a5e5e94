import { database } from '@/lib/platform/database'
import { publishScheduled } from '@/lib/releases/commands/publish-scheduled'
import { schedulePublication } from '@/lib/releases/commands/schedule-publication'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { sql } from '../database'
import type { Person } from '../people'

/** Sets what waits to be published in so many seconds, by this publisher. */
export async function scheduled(
  { actor }: Person,
  manualId: string,
  given: { inSeconds?: number; edition?: string } = {},
): Promise<string> {
  const { hash, lines } = await releaseEffect(database(), actor, manualId)
  const publishAt = new Date(Date.now() + (given.inSeconds ?? 3_600) * 1_000).toISOString()
  const asked = { manualId, effectHash: hash, shown: lines, publishAt }
  const { scheduleId } = await schedulePublication(actor, {
    ...asked,
    ...(given.edition ? { edition: given.edition } : {}),
  })
  return scheduleId
}

/** Has the time of a publication come, or have come so many hours ago. */
export async function timeComes(scheduleId: string, hoursAgo = 0): Promise<void> {
  await sql(`SET session_replication_role = replica;
    UPDATE schedules SET publish_at = clock_timestamp() - interval '${hoursAgo} hours' WHERE id = '${scheduleId}'`)
}

/** Runs a publication as a worker does once its time has come. */
export function run(scheduleId: string) {
  return publishScheduled({ kind: 'schedule', scheduleId }, { scheduleId })
}

/** A publication's row. */
export function scheduleRow(scheduleId: string) {
  return database().schedule.findUniqueOrThrow({ where: { id: scheduleId } })
}
