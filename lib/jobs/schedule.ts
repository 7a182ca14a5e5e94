/** A job that is done by the clock, by one worker at a time. */
export type ScheduledJob = 'remind' | 'alertWeekly' | 'sweepTexts'

/** When each job is done: minute, hour, day, month, weekday, by London's clocks, in summer and winter. */
export const schedule: Record<ScheduledJob, string> = {
  remind: '0 7 * * *',
  // Each hour: it tells up to the newest Monday at seven, and a database that was away then would put it off for a week.
  alertWeekly: '0 * * * *',
  sweepTexts: '30 3 * * *',
}

/** Whose clocks those are. */
export const CLOCKS = 'Europe/London'

/** The schema of the database in which pg-boss keeps its tables. */
export const JOBS_SCHEMA = 'chapterhouse_jobs'
