import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../steps/ports.mjs'
import { end, startChild } from '../steps/processes.mjs'
import { Stop } from '../steps/progress.mjs'
import { ensureProgram } from './debian.mjs'
import { untilItAnswers } from './until-it-answers.mjs'

/** What is shipped, to the letter; in it only what every installation sets for itself is set here too. */
const shipped = new URL('../../deploy/nginx/chapterhouse.conf', import.meta.url)

/**
 * Starts nginx with the configuration that is shipped in front of a server; one worker.
 * @param {string} folder for what it writes, which nginx's own user can reach
 * @param {string} server that it stands before: "127.0.0.1:3000"
 * @param {string | null} log the file in which it notes what it was asked for; none while it is measured
 * @returns {Promise<{ url: string, child: import('node:child_process').ChildProcess } | string>} or why there is none
 */
export async function startBehindNginx(folder, server, log = null) {
  if (!(await ensureProgram('nginx'))) return 'nginx is not on this machine and could not be installed'
  const place = path.resolve(folder, 'behind-nginx')
  mkdirSync(place, { recursive: true, mode: 0o755 })
  const port = await freePort()
  writeFileSync(
    path.join(place, 'chapterhouse.conf'),
    configured({ server, cache: `${place}/cache`, port, log, errors: `${place}/nginx.log` }),
  )
  const configuration = path.join(place, 'nginx.conf')
  writeFileSync(configuration, around(place))
  const words = ['-p', place, '-c', configuration, '-e', path.join(place, 'nginx.log')]
  const child = startChild('nginx', words, { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  try {
    await untilItAnswers(child, url)
  } catch (error) {
    await end(child)
    throw error
  }
  return { url, child }
}

/** @param {{ server: string, cache: string, port: number, log: string | null, errors: string }} own */
function configured({ server, cache, port, log, errors }) {
  const own = [
    ['server 127.0.0.1:3000;', `server ${server};`],
    ['proxy_cache_path /var/cache/chapterhouse ', `proxy_cache_path ${cache} `],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    [
      'access_log /var/log/nginx/access.log chapterhouse;',
      log === null ? '' : `access_log ${log} chapterhouse;`,
    ],
    ['error_log /var/log/nginx/error.log ', `error_log ${errors} `],
  ]
  return own.reduce(
    (text, [words = '', mine = '']) => {
      if (text.split(words).length !== 2) throw new Stop(`${shipped.pathname} does not say “${words}” once.`)
      return text.replace(words, mine)
    },
    readFileSync(shipped, 'utf8'),
  )
}

/** What Debian's own nginx.conf would say around it. @param {string} place */
function around(place) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    daemon off;
    worker_processes 1;
    pid ${place}/nginx.pid;
    events { worker_connections 1024; }
    http {
      ${temporary.map((kind) => `${kind}_temp_path ${place}/${kind};`).join('\n')}
      access_log off;
      keepalive_requests 100000000;
      default_type application/octet-stream;
      include ${place}/chapterhouse.conf;
    }`
}
