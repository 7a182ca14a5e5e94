import process from 'node:process'
import { buildAssets } from './steps/assets.mjs'
import { buildApplication } from './steps/build.mjs'
import { demonstrationSignIns, describeInstallation, fillEmptyDatabase } from './steps/content.mjs'
import { readAddress, refuseTakenPort } from './steps/ports.mjs'
import { prepare } from './steps/prepare.mjs'
import { command } from './steps/processes.mjs'
import { startNext, untilItEnds } from './steps/serve.mjs'
import { keepWorker } from './steps/work.mjs'

/* npm start: from a fresh clone to a server that readers can use, with a worker beside it, and in seconds when nothing has changed. */

await command(async () => {
  const address = readAddress()
  await refuseTakenPort(address)
  const database = await prepare(address)
  await fillEmptyDatabase(database)
  await buildAssets()
  await buildApplication()
  await refuseTakenPort(address)
  const [next] = await Promise.all([startNext('start', address), keepWorker()])
  await sayWhereItIs(address, database.url)
  await untilItEnds(next)
})

/** @param {{ url: string, loopback: boolean }} address @param {string} databaseUrl */
async function sayWhereItIs(address, databaseUrl) {
  const { manuals, demonstration } = await describeInstallation(databaseUrl)
  // Behind a proxy people use another address than the one that is listened on.
  const { origin } = new URL(process.env.NEXTAUTH_URL || address.url)
  const lines = [
    '',
    `Chapterhouse is ready, and listens on ${address.url}`,
    '',
    `  Readers          ${origin}`,
    ...manuals.map((path) => `                   ${origin}${path}`),
    `  Workspace        ${origin}/workspace`,
    ...(demonstration ? [`  Demonstration    accounts and passwords: ${demonstrationSignIns()}`] : []),
    ...(demonstration && !address.loopback
      ? ['                   (refused here: this server can be reached from other machines)']
      : []),
    '',
    'Ctrl-C stops it.',
  ]
  console.log(lines.join('\n'))
}
