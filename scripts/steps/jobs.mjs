/** The schema in which pg-boss keeps its tables, as lib/jobs/schedule.ts names it. */
const schema = 'chapterhouse_jobs'

/**
 * Gives a database the tables of pg-boss, or brings them up to its version; those that are there stay as they are. Two
 * that do so at once wait for each other.
 * @param {string} url
 */
export async function installJobs(url) {
  const { default: PgBoss } = await import('pg-boss')
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false, max: 1 })
  /** @type {Error | undefined} */
  let problem
  boss.on('error', (error) => {
    problem = error
  })
  await boss.start()
  await boss.stop({ graceful: false })
  if (problem) throw problem
}
