import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeNoUnreadableAddress } from '@/lib/platform/readable-addresses'

const server = http.createServer((request, response) => {
  response.end(request.url)
})

beforeAll(async () => {
  takeNoUnreadableAddress()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

it.each([
  ['/%E0%A4%A', '/-'],
  ['/kent/%ff/chapters?q=care', '/-'],
  ['/kent/search?q=%E0%A4%A', '/kent/search?q=%E0%A4%A'],
  ['/kent/caf%C3%A9', '/kent/caf%C3%A9'],
])('%s is asked for as %s', async (address, asked) => {
  const { port } = server.address() as AddressInfo
  expect(await (await fetch(`http://127.0.0.1:${port}${address}`)).text()).toBe(asked)
})
