import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { freePort } from '../steps/ports.mjs'
import { run, startChild } from '../steps/processes.mjs'
import { during, reason, Stop } from '../steps/progress.mjs'
import { ensureProgram } from './debian.mjs'
import { untilItAnswers } from './until-it-answers.mjs'

/**
 * A server that answers the pages.
 * @typedef {object} Server
 * @property {string} name
 * @property {(page: import('./pages.mjs').Page) => string} urlOf
 */

const next = path.resolve('node_modules/next/dist/bin/next')

/**
 * Builds and starts a Next application that is nothing but a route handler.
 * @param {string} folder where it is built @param {string} pages the folder of the compressed pages
 * @returns {Promise<Server>}
 */
export async function startBareHandler(folder, pages) {
  const place = path.resolve(folder, 'bare-next')
  cpSync(new URL('bare-next', import.meta.url), place, { recursive: true })
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', BENCH_PAGES: path.resolve(pages) }
  const { code, output } = await during('Building the bare route handler', () =>
    run(process.execPath, [next, 'build', place], { env }),
  )
  if (code !== 0) throw new Stop(`The bare route handler cannot be built. Next says:\n${output.trim()}`)
  const port = await freePort()
  const endWithParent = new URL('../steps/end-with-parent.mjs', import.meta.url).href
  const words = ['--import', endWithParent, next, 'start', place, '--hostname', '127.0.0.1']
  const child = startChild(process.execPath, [...words, '--port', String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(child, `${url}/contents`)
  return { name: 'bare route handler', urlOf: ({ name }) => `${url}/${name}` }
}

/**
 * Starts nginx on the compressed pages as files, which says the same of them as the server they came from; and before it the
 * least cache that nginx has: kept for an hour, nothing asked anew. One worker, as the others are one process each.
 * @param {string} folder for its configuration and log @param {string} pages
 * @param {Map<string, import('./pages.mjs').Answered>} answered
 * @returns {Promise<{ files: Server, cache: Server } | string>} or why there is none
 */
export async function startNginx(folder, pages, answered) {
  if (!(await ensureProgram('nginx'))) return 'nginx is not on this machine and could not be installed'
  const place = path.resolve(folder)
  const [port, cachePort] = [await freePort(), await freePort()]
  const configuration = path.join(place, 'nginx.conf')
  writeFileSync(
    configuration,
    nginxConfiguration({ place, pages: path.resolve(pages), port, cachePort, answered }),
  )
  const words = ['-p', place, '-c', configuration, '-e', path.join(place, 'nginx.log')]
  const child = startChild('nginx', words, { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    await untilItAnswers(child, `http://127.0.0.1:${cachePort}/contents`)
    const at =
      (/** @type {number} */ from) =>
      (/** @type {import('./pages.mjs').Page} */ { name }) =>
        `http://127.0.0.1:${from}/${name}`
    return {
      files: { name: 'nginx', urlOf: at(port) },
      cache: { name: 'nginx’s least cache', urlOf: at(cachePort) },
    }
  } catch (error) {
    return reason(error)
  }
}

/** @param {{ place: string, pages: string, port: number, cachePort: number, answered: Map<string, import('./pages.mjs').Answered> }} of */
function nginxConfiguration({ place, pages, port, cachePort, answered }) {
  const locations = [...answered].map(([name, { headers }]) => {
    const said = headers.map(([header, value]) => `add_header ${header} ${JSON.stringify(value)};`)
    return `location = /${name} { ${said.join(' ')} }`
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    daemon off;
    worker_processes 1;
    pid ${place}/nginx.pid;
    events { worker_connections 1024; }
    http {
      ${temporary.map((kind) => `${kind}_temp_path ${place}/nginx-${kind};`).join('\n')}
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 100000000;
      default_type "text/html; charset=utf-8";
      server_tokens off;
      proxy_cache_path ${place}/nginx-cache keys_zone=least:1m use_temp_path=off;
      server {
        listen 127.0.0.1:${port};
        root ${pages};
        gzip_static always;
        ${locations.join('\n        ')}
      }
      server {
        listen 127.0.0.1:${cachePort};
        location / {
          proxy_pass http://127.0.0.1:${port};
          proxy_cache least;
          proxy_cache_valid 200 1h;
          proxy_ignore_headers Cache-Control Vary;
          open_file_cache max=100;
        }
      }
    }`
}
