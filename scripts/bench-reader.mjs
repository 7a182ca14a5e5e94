import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { startBehindNginx } from './bench/behind-nginx.mjs'
import { measureInTurns } from './bench/in-turns.mjs'
import { openInstallation } from './bench/installation.mjs'
import { chooseLoad } from './bench/load.mjs'
import { readOptions } from './bench/options.mjs'
import { keepPages, pages } from './bench/pages.mjs'
import { measureImports, measurePublications } from './bench/publishing.mjs'
import { startBareHandler, startNginx } from './bench/servers.mjs'
import { buildAssets } from './steps/assets.mjs'
import { buildApplication } from './steps/build.mjs'
import { demonstrationSignIns } from './steps/content.mjs'
import { command } from './steps/processes.mjs'
import { startNext } from './steps/serve.mjs'

/*
 * npm run bench:reader: how fast readers are answered, by Chapterhouse alone and behind nginx, beside the least that Next and
 * nginx do for the same bytes; then how long importing and publishing take. It measures and says whether the targets were met; docs/speed.md has the rest.
 */

await command(async () => {
  const options = readOptions(process.argv.slice(2))
  const installation = await openInstallation()
  await buildAssets()
  await buildApplication()
  const { folder, address } = installation
  const { name: generator, load } = await chooseLoad()
  await startNext('start', address)
  const pagesFolder = path.join(folder, 'pages')
  const answered = await keepPages(address.url, pagesFolder)
  const ours = {
    name: 'Chapterhouse',
    urlOf: (/** @type {{ address: string }} */ page) => address.url + page.address,
  }
  const bare = await startBareHandler(folder, pagesFolder)
  const nginx = await startNginx(folder, pagesFolder, answered)
  const behind = await startBehindNginx(folder, `${address.host}:${address.port}`)

  const { rounds, seconds, connections, imports, publications } = options
  console.log(
    `\nReading: ${generator}, ${connections} connections, gzip; ${rounds} rounds of ${seconds} s, in turns. ${machine()}`,
  )
  if (typeof nginx === 'string') console.log(`nginx is left out: ${nginx}.`)
  const servers = [ours, bare]
  /** @type {import('./bench/in-turns.mjs').Ratio[]} */
  const ratios = [{ of: ours, to: bare, least: 0.8 }]
  if (typeof nginx !== 'string' && typeof behind !== 'string') {
    const cached = {
      name: 'ours behind nginx',
      urlOf: (/** @type {{ address: string }} */ page) => behind.url + page.address,
    }
    const { files, cache } = nginx
    servers.push(files, cache, cached)
    ratios.push(
      { of: ours, to: files },
      { of: cached, to: files, least: 0.9 },
      { of: cache, to: files },
      { of: cached, to: cache },
    )
  }
  for (const page of pages)
    await measureInTurns(page, servers, ratios, {
      load,
      bytes: answered.get(page.name)?.bytes ?? Buffer.alloc(0),
      options,
    })

  console.log(`\nPublishing Hertfordshire's manual. ${machine()}`)
  const servedBy = { ours: address.url, behindNginx: typeof behind === 'string' ? '' : behind.url }
  await measurePublications(servedBy, demonstrationSignIns(), publications)
  console.log(`\nImporting. ${machine()}`)
  await measureImports(installation, imports)
})

/** What the figures were taken on, and how busy it was: on a machine that is not quiet they mean little. */
function machine() {
  const [lastMinute = 0] = loadavg()
  return `(${cpus().length} processors, load ${lastMinute.toFixed(1)}, Node ${process.version})`
}
