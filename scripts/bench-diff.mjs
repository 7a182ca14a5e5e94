import process from 'node:process'
import { runTypeScript } from './steps/content.mjs'
import { installPackages } from './steps/install.mjs'
import { command } from './steps/processes.mjs'

/*
 * npm run bench:diff: how long it takes to compare two texts of a chapter, beside comparing them as one long text. It
 * measures and says whether the targets were met; docs/speed.md has the rest.
 */

await command(async () => {
  await installPackages()
  await runTypeScript('scripts/bench/measure-diff.ts', { words: process.argv.slice(2) })
})
