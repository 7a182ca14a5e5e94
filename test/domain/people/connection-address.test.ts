import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { believeNoForwardedAddress } from '@/lib/platform/connection-address'

/** What a handler sees in X-Forwarded-For when a caller sends this there. */
function seenBy(sent: string): Promise<string | string[] | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((incoming, answer) => {
      answer.end()
      server.close()
      resolve(incoming.headers['x-forwarded-for'])
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      request({ host: '127.0.0.1', port, headers: { 'X-Forwarded-For': sent } })
        .on('error', reject)
        .end()
    })
  })
}

describe('without a proxy in front', () => {
  it('an address that a caller invents is replaced by that of its connection', async () => {
    expect(await seenBy('203.0.113.9')).toBe('203.0.113.9')
    believeNoForwardedAddress()
    expect(await seenBy('203.0.113.9')).toBe('127.0.0.1')
  })
})
