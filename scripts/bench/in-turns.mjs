import { Stop } from '../steps/progress.mjs'
import { inMilliseconds, median, verdict } from './figures.mjs'
import { ask } from './pages.mjs'

/** @typedef {import('./servers.mjs').Server} Server */
/** @typedef {import('./load.mjs').Run} Run */

/**
 * One server's requests a second as a share of another's, and the least that is ours to reach, where there is one.
 * @typedef {{ of: Server, to: Server, least?: number }} Ratio
 */

/**
 * Loads the servers in turns, so that what else the machine does falls on all of them, and prints what came of it.
 * @param {import('./pages.mjs').Page} page
 * @param {readonly Server[]} servers
 * @param {readonly Ratio[]} ratios
 * @param {{ load: import('./load.mjs').Load, bytes: Buffer, options: import('./options.mjs').Options }} with
 */
export async function measureInTurns(page, servers, ratios, { load, bytes, options }) {
  const { rounds, seconds, connections } = options
  for (const server of servers) await refuseOtherBytes(server, page, bytes)
  /** @type {Map<Server, Run[]>} */
  const runs = new Map(servers.map((server) => [server, []]))
  for (let round = 0; round < rounds; round++)
    for (const server of servers) {
      // While the others had their turns it slept, and what it kept grew old: a second of each turn does not count.
      await load(server.urlOf(page), 1, connections)
      runs.get(server)?.push(await load(server.urlOf(page), seconds, connections))
    }

  console.log(`\n${page.title}, ${bytes.length.toLocaleString('en-GB')} bytes compressed`)
  console.log(
    `  ${'median of rounds'.padEnd(22)}  requests/s       p50       p95   (requests/s of each round)`,
  )
  for (const [server, measured] of runs) console.log(line(server, measured))
  printRatios(runs, ratios)
}

/** All answer the same: otherwise the figures would compare nothing. @param {Server} server @param {import('./pages.mjs').Page} page @param {Buffer} bytes */
async function refuseOtherBytes(server, page, bytes) {
  const answer = await ask(server.urlOf(page))
  if (answer.status !== 200 || !answer.bytes.equals(bytes))
    throw new Stop(`${server.name} answers ${page.address} with ${answer.status} and other bytes.`)
}

/** @param {Server} server @param {readonly Run[]} runs */
function line(server, runs) {
  const perSecond = runs.map((run) => run.perSecond)
  const failures = runs.reduce((sum, run) => sum + run.failures, 0)
  return [
    `  ${server.name.padEnd(22)}`,
    whole(median(perSecond)).padStart(10),
    inMilliseconds(median(runs.map(({ p50 }) => p50))).padStart(9),
    inMilliseconds(median(runs.map(({ p95 }) => p95))).padStart(9),
    ` (${perSecond.map(whole).join(', ')})`,
    failures > 0 ? ` ${failures} requests FAILED` : '',
  ].join(' ')
}

/** @param {ReadonlyMap<Server, readonly Run[]>} runs @param {readonly Ratio[]} ratios */
function printRatios(runs, ratios) {
  for (const { of, to, least } of ratios) {
    const share = shareOf(runs.get(of) ?? [], runs.get(to) ?? [])
    const what = `${of.name} / ${to.name}`
    if (least === undefined) console.log(`  ${what.padEnd(48)} ${share.toFixed(2)}`)
    else console.log(verdict(what, share.toFixed(2), `≥ ${least}`, share >= least))
  }
}

/** Round by round, as the two of a round were measured next to each other. @param {readonly Run[]} ours @param {readonly Run[]} others */
function shareOf(ours, others) {
  return median(ours.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Number.NaN)))
}

/** @param {number} figure */
function whole(figure) {
  return Math.round(figure).toLocaleString('en-GB')
}
