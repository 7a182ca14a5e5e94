import { database } from '@/lib/platform/database'

/** Days for which somebody who has stopped can still open their link. */
const DAYS_AFTER_STOPPING = 30

/**
 * Forgets who never confirmed, once the link confirms no more, and who stopped a while ago; and the e-mails to them. Gives
 * how many were forgotten.
 */
export function sweepFollowers(): Promise<number> {
  return database().$executeRaw`
    WITH gone AS (
      DELETE FROM followers
      WHERE (confirmed_at IS NULL AND created_at < clock_timestamp() - interval '7 days')
         OR ended_at < clock_timestamp() - ${DAYS_AFTER_STOPPING} * interval '1 day'
      RETURNING id),
    forgotten AS (DELETE FROM messages WHERE follower_id IN (SELECT id FROM gone) AND state <> 'sending')
    SELECT 1 FROM gone`
}
