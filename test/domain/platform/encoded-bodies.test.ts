import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendEncodedBodies } from '@/lib/platform/encoded-bodies'

const server = http.createServer((_request, response) => {
  const bytes = gzipSync('Care Planning')
  response.setHeader('X-Body-Encoding', ['gzip'])
  response.setHeader('x-body-length', String(bytes.length))
  response.setHeader('Vary', ['rsc', 'Accept-Encoding'])
  response.setHeader('x-body-vary', ['Accept-Encoding'])
  response.setHeader('X-Other', 'as it is')
  response.end(bytes)
})

beforeAll(async () => {
  sendEncodedBodies()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

it('sends a body that is compressed already as what it is, under the headers’ own names', async () => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await answer.text()).toBe('Care Planning')
  expect([...answer.headers.keys()].filter((name) => name.startsWith('x-'))).toEqual(['x-other'])
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
})
