import { setTimeout as pause } from 'node:timers/promises'
import { reason, Stop } from '../steps/progress.mjs'
import { ask } from './pages.mjs'

/** Waits until a server answers an address with 200. @param {import('node:child_process').ChildProcess} child @param {string} url */
export async function untilItAnswers(child, url) {
  const deadline = Date.now() + 60_000
  let problem = 'nothing'
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await ask(url).catch(reason)
    if (typeof answer !== 'string') {
      if (answer.status === 200) return
      problem = `${answer.status}`
    }
    await pause(100)
  }
  throw new Stop(`${child.spawnfile} did not answer ${url} (${problem}, exit code ${child.exitCode})`)
}
