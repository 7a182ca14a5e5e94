import process from 'node:process'
import { runEndToEnd } from './stages/end-to-end.mjs'
import { check, together } from './stages/stage.mjs'
import { summarise } from './stages/summary.mjs'
import { runProject } from './stages/unit-tests.mjs'
import { generateClient } from './steps/generate.mjs'
import { installPackages } from './steps/install.mjs'
import { command } from './steps/processes.mjs'
import { Stop } from './steps/progress.mjs'

/** @typedef {import('./stages/stage.mjs').Outcome} Outcome */

/*
 * npm test: sets itself up, runs every stage and says at the end what passed and what failed.
 * npm test -- rules domain: only those stages. npm run check: all that need neither database nor browser.
 */

/** @type {Record<string, () => Promise<Outcome>>} */
const stages = {
  lint: () => check('lint', '@biomejs/biome/bin/biome', ['check', '.']),
  types: async () =>
    together('types', [
      await check('types', 'typescript/bin/tsc', ['--noEmit', '--incremental', 'false']),
      await check('types', 'typescript/bin/tsc', ['--noEmit', '--project', 'scripts']),
    ]),
  // Which way imports run is among the tests of test/architecture.
  architecture: async () =>
    together('architecture', [
      await check('unused', 'knip/bin/knip.js', ['--no-config-hints']),
      await runProject('architecture'),
    ]),
  rules: () => runProject('rules'),
  domain: async () => together('domain', [await runProject('domain'), await runProject('scripts')]),
  e2e: runEndToEnd,
}

await command(async () => {
  const chosen = chooseStages(process.argv.slice(2))
  // No test may reach the developer's own database, not even through an .env file.
  process.env.DATABASE_URL = ''
  await installPackages()
  await generateClient()
  const outcomes = []
  for (const name of chosen) {
    console.log(`\n── ${name} ──`)
    const outcome = await stages[name]?.()
    if (outcome) outcomes.push(outcome)
  }
  console.log(summarise(outcomes))
  if (outcomes.some(({ failed }) => failed > 0)) process.exitCode = 1
})

/** @param {readonly string[]} words */
function chooseStages(words) {
  const names = Object.keys(stages)
  const unknown = words.find((word) => !names.includes(word))
  if (unknown) throw new Stop(`There is no stage "${unknown}". The stages are: ${names.join(', ')}.`)
  return words.length > 0 ? names.filter((name) => words.includes(name)) : names
}
