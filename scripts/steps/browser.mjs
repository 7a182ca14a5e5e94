import { existsSync } from 'node:fs'
import process from 'node:process'
import { isDebian } from './debian.mjs'
import { run } from './processes.mjs'
import { during, Stop } from './progress.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium that runs: the machine's own, else one that is installed here and now (by apt-get for root on Debian,
 * else by Playwright's download), else one clear sentence.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const present = await firstThatRuns([process.env.CHROMIUM_PATH ?? '', ...usual])
  if (present) return present
  if (isDebian() && process.getuid?.() === 0 && (await installWithApt())) {
    const installed = await firstThatRuns(usual)
    if (installed) return installed
  }
  const downloaded = await downloadWithPlaywright()
  if (downloaded) return downloaded
  throw new Stop(
    'The end-to-end tests need Chromium, which is not on this machine and cannot be downloaded: install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  )
}

/** A browser that is there may still not start, as where a distribution ships only a pointer to its store. @param {readonly string[]} paths */
async function firstThatRuns(paths) {
  for (const path of paths.filter((candidate) => candidate !== '' && existsSync(candidate))) {
    const { code } = await run(path, ['--no-sandbox', '--version'], { seconds: 20 })
    if (code === 0) return path
  }
  return undefined
}

async function installWithApt() {
  return during('Installing Chromium with apt-get', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env, seconds: 300 })
    const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      seconds: 600,
    })
    return code === 0
  })
}

/** @returns {Promise<string | undefined>} */
async function downloadWithPlaywright() {
  const { chromium } = await import('@playwright/test')
  const already = await firstThatRuns([chromium.executablePath()])
  if (already) return already
  await during("Downloading Playwright's Chromium (five minutes at most)", () =>
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { seconds: 300 }),
  )
  return firstThatRuns([chromium.executablePath()])
}
