import { database } from '@/lib/platform/database'

/**
 * Forgets each report a year after its answer, or after it was erased, and the e-mails that told of it; and of those that
 * nobody has answered in a year the address for the answer. Gives how many reports were forgotten.
 */
export async function sweepProblems(): Promise<number> {
  await database().$executeRaw`
    UPDATE problem_reports SET email = NULL
    WHERE email IS NOT NULL AND answered_at IS NULL AND reported_at < clock_timestamp() - interval '1 year'`
  return database().$executeRaw`
    WITH gone AS (
      DELETE FROM problem_reports
      WHERE least(answered_at, erased_at) < clock_timestamp() - interval '1 year' RETURNING id),
    forgotten AS (
      DELETE FROM messages m USING gone
      WHERE m.key >= concat('problem ', gone.id, ' ') AND m.key < concat('problem ', gone.id, '!') AND m.state <> 'sending')
    SELECT 1 FROM gone`
}
