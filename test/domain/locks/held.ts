import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** Holds the rows that a statement locks until it is let go. */
export async function holding(statement: string, values: unknown[]): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: String(process.env.DATABASE_URL) })
  await client.connect()
  await client.query('BEGIN')
  await client.query(statement, values)
  return async () => {
    await client.query('COMMIT')
    await client.end()
  }
}

/** Begins something, and gives it once so many in this database wait for a lock. */
export async function begunAndWaiting<T>(begin: () => Promise<T>, waiting: number) {
  const outcome = begin().then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  )
  const client = new pg.Client({ connectionString: String(process.env.DATABASE_URL) })
  await client.connect()
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows[0].n >= waiting) break
    await setTimeout(50)
  }
  await client.end()
  return { outcome }
}
