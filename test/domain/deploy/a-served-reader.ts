import { createServer, type IncomingMessage } from 'node:http'
import { BODY_HEADERS } from '@/lib/platform/encoded-bodies'
import { buildAssets } from '@/scripts/steps/assets.mjs'
import { respond } from '../reading/a-reader'

/** What was asked of a server: the address, and what it was answered with. */
export type AskedOfServer = { address: string; status: number }

/** Readers' handlers behind a port of 127.0.0.1, as Next serves them. `asked` is all that came through to them. */
export async function serveReaders() {
  await buildAssets()
  const asked: AskedOfServer[] = []
  const server = createServer(async (incoming, outgoing) => {
    const address = incoming.url ?? '/'
    const answered = await respond(address, requestOf(incoming))
    asked.push({ address, status: answered.status })
    outgoing.statusCode = answered.status
    for (const [name, value] of answered.headers)
      if (!Object.values<string>(BODY_HEADERS).includes(name)) outgoing.setHeader(name, value)
    outgoing.end(new Uint8Array(await answered.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port')
  return { place: `127.0.0.1:${listening.port}`, asked, stop: () => server.close() }
}

function requestOf({ url, method, headers }: IncomingMessage): Request {
  const plain = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'connection' ? [[name, value] as [string, string]] : [],
  )
  return new Request(`http://chapterhouse.example${url}`, { method: method ?? 'GET', headers: plain })
}
