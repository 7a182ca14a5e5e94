import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildEditors, editorStyles, serveEditors } from './bench/editor-pages.mjs'
import { inMilliseconds, median, percentile, verdict } from './bench/figures.mjs'
import { openEditor, typeInto } from './bench/type-keys.mjs'
import { findBrowser } from './steps/browser.mjs'
import { runTypeScript } from './steps/content.mjs'
import { installPackages } from './steps/install.mjs'
import { beforeLeaving, command } from './steps/processes.mjs'

/*
 * npm run bench:editor: how long a key takes to reach the screen in a chapter of 10,000 words, in the whole editor and
 * in a bare ProseMirror with the same text. It measures and says whether the targets were met; docs/speed.md has the rest.
 */

/** The longest that 95 of 100 keys may take, in milliseconds, and how many times a bare ProseMirror's that may be. */
const longest = 50
const mostRatio = 2

await command(async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' } } })
  const [rounds, keys] = values.quick ? [2, 60] : [5, 200]
  await installPackages()
  const folder = newFolder()
  await makePages(folder)
  const address = await serveEditors(folder)
  const context = await openBrowser()
  const ours = await openEditor(context, `${address}/workspace/bench/manual/chapters/long/ours`)
  const bare = await openEditor(context, `${address}/bare`)
  for (const page of [ours, bare]) await typeInto(page, 30)

  const [lastMinute = 0] = loadavg()
  console.log(
    `\nKey to paint, 10,000 words: ${rounds} rounds of ${keys} keys, in turns. (${cpus().length} processors, load ${lastMinute.toFixed(1)}, Node ${process.version})`,
  )
  /** @type {{ ours: number[], bare: number[] }[]} */
  const measured = []
  for (let round = 0; round < rounds; round++)
    measured.push({ ours: await typeInto(ours, keys), bare: await typeInto(bare, keys) })
  print(measured)
})

/** @param {readonly { ours: number[], bare: number[] }[]} measured */
function print(measured) {
  for (const [name, times] of /** @type {const} */ ([
    ['Chapterhouse', measured.map(({ ours }) => ours)],
    ['bare ProseMirror', measured.map(({ bare }) => bare)],
  ])) {
    const p50 = median(times.map((round) => percentile(round, 0.5)))
    const rounds = times.map((round) => inMilliseconds(percentile(round, 0.95)))
    const p95 = median(times.map((round) => percentile(round, 0.95)))
    console.log(
      `  ${name.padEnd(18)} p50 ${inMilliseconds(p50)}, p95 ${inMilliseconds(p95)}  (p95 of each round: ${rounds.join(', ')})`,
    )
  }
  const p95 = median(measured.map(({ ours }) => percentile(ours, 0.95)))
  const ratio = median(measured.map(({ ours, bare }) => percentile(ours, 0.95) / percentile(bare, 0.95)))
  console.log(verdict('p95 of a key', inMilliseconds(p95), `≤ ${longest} ms`, p95 <= longest))
  console.log(
    verdict('Chapterhouse / bare ProseMirror', ratio.toFixed(2), `≤ ${mostRatio}`, ratio <= mostRatio),
  )
}

function newFolder() {
  mkdirSync('.data', { recursive: true })
  const folder = path.resolve(mkdtempSync(path.join('.data', 'bench-editor-')))
  beforeLeaving(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** @param {string} folder */
async function makePages(folder) {
  await buildEditors(folder)
  writeFileSync(path.join(folder, 'editor.css'), editorStyles())
  await runTypeScript('scripts/bench/editor/chapter.ts', { words: [path.join(folder, 'chapter.json')] })
}

async function openBrowser() {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
  beforeLeaving(() => browser.close())
  return browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
}
