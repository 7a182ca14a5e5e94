import { existsSync } from 'node:fs'
import { buildAssets } from './steps/assets.mjs'
import { buildApplication } from './steps/build.mjs'
import { demonstrationSignIns, fillEmptyDatabase, manualPaths } from './steps/content.mjs'
import { readAddress, refuseTakenPort } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'
import { startNext, untilItEnds } from './steps/serve.mjs'

/* npm start: from a fresh clone to a server that readers can use, and in seconds when nothing has changed. */

await command(async () => {
  const address = readAddress()
  await refuseTakenPort(address)
  const database = await prepare(address)
  await fillEmptyDatabase(database)
  await buildAssets()
  await buildApplication()
  await refuseTakenPort(address)
  const next = await startNext('start', address)
  await sayWhereItIs(address, database.url)
  await untilItEnds(next)
})

/** @param {{ url: string, loopback: boolean }} address @param {string} databaseUrl */
async function sayWhereItIs({ url, loopback }, databaseUrl) {
  const manuals = await manualPaths(databaseUrl)
  const signIns = demonstrationSignIns()
  const lines = [
    '',
    'Chapterhouse is ready.',
    '',
    `  Readers          ${url}`,
    ...manuals.map((path) => `                   ${url}${path}`),
    `  Workspace        ${url}/workspace`,
    ...(existsSync(signIns) ? [`  Demonstration    accounts and passwords are in ${signIns}`] : []),
    ...(loopback
      ? []
      : ['                   (refused here: this server can be reached from other machines)']),
    '',
    'Ctrl-C stops it.',
  ]
  console.log(lines.join('\n'))
}
