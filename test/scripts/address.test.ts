import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freePort, readAddress, refuseTakenPort } from '@/scripts/steps/ports.mjs'

describe('where the server listens', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['', '', 'http://127.0.0.1:3000', true],
    ['127.0.0.1', '8080', 'http://127.0.0.1:8080', true],
    ['localhost', '', 'http://localhost:3000', true],
    ['::1', '', 'http://[::1]:3000', true],
    ['0.0.0.0', '', 'http://127.0.0.1:3000', false],
    ['192.0.2.7', '', 'http://192.0.2.7:3000', false],
    ['127.example.org', '', 'http://127.example.org:3000', false],
  ])('HOST "%s" and PORT "%s": %s, loopback %s', (host, port, url, loopback) => {
    vi.stubEnv('HOST', host)
    vi.stubEnv('PORT', port)
    expect(readAddress()).toMatchObject({ url, loopback })
  })

  it.each(['abc', '0', '65536', '80.5'])('PORT "%s" is refused in a sentence', (port) => {
    vi.stubEnv('PORT', port)
    expect(readAddress).toThrow(`PORT is "${port}"`)
  })

  it('a port in use is refused in a sentence, a free one is not', async () => {
    const port = await freePort()
    const server = net.createServer().listen(port, '127.0.0.1')
    await vi.waitFor(() => expect(server.listening).toBe(true))
    await expect(refuseTakenPort({ host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use`,
    )
    await new Promise((resolve) => server.close(resolve))
    await expect(refuseTakenPort({ host: '127.0.0.1', port })).resolves.toBeUndefined()
  })
})
