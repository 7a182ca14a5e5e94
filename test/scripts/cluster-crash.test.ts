import { rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { withClient } from '@/scripts/steps/database.mjs'
import { eraseCluster, openCluster } from '@/scripts/steps/postgres-cluster.mjs'
import { runningPostmaster } from '@/scripts/steps/postmaster.mjs'

const folder = path.resolve(`.data/test-${process.pid}-cluster-crash`)
const place = path.join(folder, 'postgres')

afterAll(async () => {
  await eraseCluster(place)
  rmSync(folder, { recursive: true, force: true })
})

it('is held on to by whoever uses it when PostgreSQL has ended every connection, and is not stopped under them', async () => {
  const server = await openCluster(place, { throwaway: true })
  // As when the system ends one of its processes for want of memory: PostgreSQL ends all connections and goes on.
  await withClient(server.urlOf('postgres'), async (client) => {
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
    process.kill(rows[0].pid, 'SIGKILL')
    await client.query('SELECT 1').catch(() => {})
  }).catch(() => {})
  await pause(3_000)
  const command = await openCluster(place, { throwaway: true })
  expect(await command.alone()).toBe(false)
  await command.close()
  expect(runningPostmaster(place)).toBeDefined()
  await server.close()
  expect(runningPostmaster(place)).toBeUndefined()
})
