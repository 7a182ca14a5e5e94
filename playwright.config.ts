import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 57710)
const baseURL = `http://127.0.0.1:${port}`
const executablePath = process.env.CHROMIUM_PATH

// Tests read the demonstration's passwords from this folder: the workers inherit it, and so does the server.
process.env.CHAPTERHOUSE_DATA = `.data/e2e-${port}`

/** Set, they keep Chromium from asking for hosts that a test machine cannot reach; as root it has no sandbox. */
const browserWords = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.data/e2e-results',
  // What pages look like, in the documentation too.
  snapshotPathTemplate: 'docs/screenshots/{arg}{ext}',
  // The tests tell one story on one installation, in the order of their files.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 120_000,
  globalTimeout: 3_600_000,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '.data/reports/e2e.json' }],
  ],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: { args: browserWords, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: 'exec node scripts/e2e-server.mjs',
    url: baseURL,
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: baseURL,
      NEXTAUTH_SECRET: '',
      DATABASE_URL: '',
    },
  },
})
