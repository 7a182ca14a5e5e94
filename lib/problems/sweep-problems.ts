import { database } from '@/lib/platform/database'

/** Forgets each report a year after its answer, and the e-mails that told of it. Gives how many were forgotten. */
export function sweepProblems(): Promise<number> {
  return database().$executeRaw`
    WITH gone AS (
      DELETE FROM problem_reports WHERE answered_at < clock_timestamp() - interval '1 year' RETURNING id),
    forgotten AS (
      DELETE FROM messages m USING gone
      WHERE m.key >= concat('problem ', gone.id, ' ') AND m.key < concat('problem ', gone.id, '!') AND m.state <> 'sending')
    SELECT 1 FROM gone`
}
