import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { Stop } from '../steps/progress.mjs'

const manual = '/hertfordshire/childrens-services'

/** What readers ask for most: the largest contents page, and a chapter of about 1,500 words. */
export const pages = [
  { name: 'contents', title: 'Contents page (Hertfordshire)', address: manual },
  {
    name: 'chapter',
    title: 'Chapter (template, Care Planning)',
    address: '/template/childrens-services/chapters/care-planning',
  },
]

/** @typedef {(typeof pages)[number]} Page */

/** The header that every request of the benchmark carries. */
export const acceptEncoding = 'gzip'

/**
 * What is answered to a reader's request, its bytes as they were sent and its headers as name and value, in order.
 * @param {string} url
 * @returns {Promise<{ status: number, encoding: string, headers: [string, string][], bytes: Buffer }>}
 */
export function ask(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': acceptEncoding }, timeout: 30_000 }, (response) => {
      /** @type {Buffer[]} */
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'] ?? '',
          headers: pairs(response.rawHeaders),
          bytes: Buffer.concat(parts),
        }),
      )
    }).on('error', reject)
  })
}

/** @param {readonly string[]} raw @returns {[string, string][]} */
function pairs(raw) {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? '']] : []))
}

/** What every server says for itself, and what nginx takes and sends on to nobody. */
const ofTheServer =
  /^(date|server|connection|keep-alive|transfer-encoding|content-.*(?<!policy)|etag|x-accel-expires)$/

/**
 * A page as a server answers it: its bytes, and the headers that another has to say too, to send the same.
 * @typedef {{ bytes: Buffer, headers: [string, string][] }} Answered
 */

/**
 * Writes the compressed pages of a server into a folder, as contents.gz and chapter.gz.
 * @param {string} url the server's @param {string} folder
 * @returns {Promise<Map<string, Answered>>} by page name
 */
export async function keepPages(url, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const kept = new Map()
  for (const { name, address } of pages) {
    const { status, encoding, headers, bytes } = await ask(`${url}${address}`)
    if (status !== 200 || encoding !== acceptEncoding)
      throw new Stop(`${address} was answered with ${status}, ${encoding || 'not compressed'}.`)
    writeFileSync(path.join(folder, `${name}.gz`), bytes, { mode: 0o644 })
    kept.set(name, { bytes, headers: headers.filter(([header]) => !ofTheServer.test(header)) })
  }
  return kept
}
