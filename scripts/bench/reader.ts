import { Agent, get } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What a reader was answered: the tag that names the page's bytes, and its text. */
export type Answer = { tag: string; text: () => string }

/** An anonymous reader with one connection, who asks for one page at a time. */
export type Reader = {
  /** A page of the manual by its path below it; resolves when the whole answer has come. Throws unless it is 200. */
  ask: (page: string) => Promise<Answer>
  leave: () => void
}

/** A reader of the manual at this address, whose browser takes gzip. */
export function readerOf(manual: string): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (page: string) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = get(`${manual}${page}`, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode !== 200)
            reject(new Error(`${page} was answered with ${response.statusCode}`))
          resolve({
            tag: response.headers.etag ?? '',
            text: () => gunzipSync(Buffer.concat(parts)).toString(),
          })
        })
      })
      asked.on('error', reject)
    })
  return { ask, leave: () => agent.destroy() }
}
