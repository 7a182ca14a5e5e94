import { database } from '@/lib/platform/database'

/**
 * Forgets what was read more than thirteen months ago, and what was read by somebody whose account is deactivated or who
 * has no role in the authority any more. Gives how many readings were forgotten.
 */
export function sweepReadings(): Promise<number> {
  return database().$executeRaw`
    DELETE FROM last_reads l
    WHERE l.read_at < clock_timestamp() - interval '13 months'
       OR EXISTS (SELECT 1 FROM users u WHERE u.id = l.user_id AND u.deactivated_at IS NOT NULL)
       OR NOT EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = l.user_id AND m.authority_id = l.authority_id)`
}
