import { beforeEach, expect, it } from 'vitest'
import { startWorker } from '@/lib/jobs/worker'
import { useEmptyDatabase } from '../database'

beforeEach(useEmptyDatabase)

// Whether they meet is chance: a few times, so that it does not pass by luck.
it.each([1, 2, 3, 4])('starts four workers at once on a database that has had none, time %i', async () => {
  const problems: string[] = []
  const aWorker = () =>
    startWorker({
      databaseUrl: String(process.env.DATABASE_URL),
      mailServer: null,
      told: (problem) => problems.push(problem),
    })
  const workers = await Promise.allSettled([aWorker(), aWorker(), aWorker(), aWorker()])
  for (const worker of workers)
    if (worker.status === 'fulfilled') await worker.value.stop()
    else problems.push(String(worker.reason))
  expect(problems).toEqual([])
})
