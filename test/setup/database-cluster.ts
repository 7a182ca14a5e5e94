import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { createDatabase } from '@/scripts/steps/database.mjs'
import { installJobs } from '@/scripts/steps/jobs.mjs'
import { migrate } from '@/scripts/steps/migrate.mjs'
import { eraseCluster, openCluster } from '@/scripts/steps/postgres-cluster.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the server that the tests make theirs on. */
    testServerUrl: string
    /** A migrated database without rows, which nobody connects to: tests copy it. */
    testTemplate: string
  }
}

/**
 * Starts a private PostgreSQL for one run of the domain tests, and migrates one database that every test file
 * copies. The developer's own DATABASE_URL is never used; TEST_DATABASE_URL names another server, if wanted.
 */
export default async function prepareServer(project: TestProject) {
  const template = `chapterhouse_test_${process.pid}`
  const server = await openServer()
  await createDatabase(server.urlOf('postgres'), template)
  await migrate(server.urlOf(template))
  await installJobs(server.urlOf(template))
  project.provide('testServerUrl', server.urlOf('postgres'))
  project.provide('testTemplate', template)
  return server.close
}

async function openServer() {
  const given = process.env.TEST_DATABASE_URL
  if (given)
    return {
      urlOf: (name: string) => Object.assign(new URL(given), { pathname: name }).href,
      close: async () => {},
    }
  mkdirSync('.data', { recursive: true })
  await sweepAbandoned()
  // Not a folder of mkdtemp: its mode 0700 would shut out the user that PostgreSQL runs as under root.
  const folder = `.data/test-${process.pid}`
  const cluster = await openCluster(`${folder}/postgres`, { throwaway: true })
  return {
    urlOf: cluster.urlOf,
    close: async () => {
      await cluster.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Erases the clusters of runs that were killed: the process that each is named after is gone. */
async function sweepAbandoned() {
  for (const name of readdirSync('.data')) {
    const [, processId] = /^test-(\d+)/.exec(name) ?? []
    if (processId === undefined || isRunning(Number(processId))) continue
    await eraseCluster(`.data/${name}/postgres`)
    rmSync(`.data/${name}`, { recursive: true, force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
