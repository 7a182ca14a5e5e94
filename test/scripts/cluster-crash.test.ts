import { rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterAll, expect, it, vi } from 'vitest'
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
  const command = await openCluster(place, { throwaway: true })
  await vi.waitFor(async () => expect(await command.alone()).toBe(false), { timeout: 20_000, interval: 250 })
  await command.close()
  expect(runningPostmaster(place)).toBeDefined()
  await server.close()
  expect(runningPostmaster(place)).toBeUndefined()
})

it('is started again at its address when it has ended altogether', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const server = await openCluster(place, { throwaway: true })
  const asked = () =>
    withClient(server.urlOf('postgres'), (client) => client.query('SELECT 1')).then(
      () => 'answers',
      () => 'away',
    )
  process.kill(runningPostmaster(place)?.pid ?? 0, 'SIGQUIT')
  await vi.waitFor(async () => expect(await asked()).toBe('away'), { timeout: 20_000 })
  await vi.waitFor(async () => expect(await asked()).toBe('answers'), { timeout: 20_000, interval: 250 })
  expect(said.mock.calls.flat().join()).toContain('ended by itself')
  said.mockClear()
  await server.close()
  expect(runningPostmaster(place)).toBeUndefined()
})
