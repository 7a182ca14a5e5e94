import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@/': root }

/** What all four share: tests are found by their folder, which says what they may touch. */
function project(name: string, more: object = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      setupFiles: ['test/setup/console-error.ts', 'test/setup/laws.ts'],
      ...more,
    },
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: true,
    // As where the server is started: see withoutPrismasWarning in scripts/steps/processes.mjs.
    execArgv: ['--disable-warning=DeprecationWarning'],
    projects: [
      /** Pure rules: no database, no clock, no network. */
      project('rules', { include: ['test/rules/**/*.test.{ts,tsx}'], testTimeout: 60_000 }),
      /** Commands, queries and the database's own rules, on a real PostgreSQL. */
      project('domain', {
        globalSetup: ['test/setup/database-cluster.ts'],
        setupFiles: ['test/setup/console-error.ts', 'test/setup/laws.ts', 'test/domain/database.ts'],
        env: {
          NEXTAUTH_SECRET: 'the secret of these tests, long enough',
          NEXTAUTH_URL: 'http://127.0.0.1:3000',
        },
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      /** Which way imports run, and how long files are. */
      project('architecture', { testTimeout: 60_000 }),
      /** The commands themselves: what start and test are made of. */
      project('scripts', { testTimeout: 60_000, hookTimeout: 60_000 }),
    ],
  },
})
