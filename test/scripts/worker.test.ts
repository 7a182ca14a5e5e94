import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDatabase, withClient } from '@/scripts/steps/database.mjs'
import { installJobs } from '@/scripts/steps/jobs.mjs'
import { migrate } from '@/scripts/steps/migrate.mjs'
import { openCluster } from '@/scripts/steps/postgres-cluster.mjs'

/*
 * The worker beside the web server, as `npm start` keeps it: there is one, it ends with the command however that ends,
 * and one that ends by itself is said and replaced.
 */

const folder = `.data/test-${process.pid}-worker`
const command = `
  import { command } from './scripts/steps/processes.mjs'
  import { keepWorker } from './scripts/steps/work.mjs'
  await command(async () => {
    await keepWorker()
    console.log('ready')
    await new Promise(() => setInterval(() => {}, 1000))
  })
`

let cluster: Awaited<ReturnType<typeof openCluster>>
let url = ''
const started = new Set<ChildProcess>()

beforeAll(async () => {
  mkdirSync('.data', { recursive: true })
  cluster = await openCluster(`${folder}/postgres`, { throwaway: true })
  await createDatabase(cluster.urlOf('postgres'), 'chapterhouse')
  url = cluster.urlOf('chapterhouse')
  await migrate(url)
  await installJobs(url)
})

afterEach(() => {
  for (const one of started) one.kill('SIGKILL')
  started.clear()
})

afterAll(async () => {
  await cluster.close()
  rmSync(folder, { recursive: true, force: true })
})

async function aCommand() {
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', command], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      NEXTAUTH_SECRET: 'the secret of these tests, long enough',
      CHAPTERHOUSE_SMTP_URL: '',
      npm_lifecycle_event: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(parent)
  let said = ''
  for (const stream of [parent.stdout, parent.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part
    })
  await vi.waitFor(() => expect(said).toContain('ready'), { timeout: 40_000 })
  return { parent, said: () => said }
}

/** The processes that this one started and that run now, on Linux. */
function childrenOf({ pid }: ChildProcess): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe.skipIf(process.platform !== 'linux')('the worker that npm start keeps', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('ends with the command after %s', async (signal) => {
    const { parent, said } = await aCommand()
    const workers = childrenOf(parent)
    expect(workers).toHaveLength(1)
    const ended = once(parent, 'exit')
    parent.kill(signal)
    await ended
    await vi.waitFor(() => expect(workers.filter(isRunning)).toEqual([]), { timeout: 40_000 })
    expect(said()).not.toContain('ended by itself')
  })

  it('is said and followed by another when it ends by itself', async () => {
    const { parent, said } = await aCommand()
    const [first] = childrenOf(parent)
    if (first === undefined) throw new Error('there is no worker')
    process.kill(first, 'SIGKILL')
    await vi.waitFor(() => expect(said()).toMatch(/The worker ended by itself \(exit code SIGKILL\)/), {
      timeout: 40_000,
    })
    await vi.waitFor(() => expect(childrenOf(parent).filter((pid) => pid !== first)).toHaveLength(1), {
      timeout: 40_000,
    })
  })

  it('is not taken for started where the environment is wrong', async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', command], {
      env: {
        ...process.env,
        DATABASE_URL: url,
        NEXTAUTH_URL: 'http://127.0.0.1:3000',
        NEXTAUTH_SECRET: 'x'.repeat(32),
        CHAPTERHOUSE_SMTP_URL: 'mail.example',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    started.add(parent)
    let said = ''
    parent.stderr.setEncoding('utf8').on('data', (part) => {
      said += part
    })
    const [code] = await once(parent, 'exit')
    expect(code).toBe(1)
    expect(said).toContain('CHAPTERHOUSE_SMTP_URL')
    expect(said).toContain('The worker did not start')
  })

  it('finds its tables there, set up once however often it is asked for', async () => {
    await Promise.all([installJobs(url), installJobs(url)])
    await withClient(url, async (client) => {
      const { rows } = await client.query('SELECT count(*)::int AS versions FROM chapterhouse_jobs.version')
      expect(rows).toEqual([{ versions: 1 }])
    })
  })
})
