import { subscribe } from 'node:diagnostics_channel'
import type { OutgoingHttpHeader, ServerResponse } from 'node:http'

/** What Next drops from a handler's answer or adds its own to, and the name under which it is said all the same. */
export const BODY_HEADERS = {
  'Content-Encoding': 'x-body-encoding',
  'Content-Length': 'x-body-length',
  Vary: 'x-body-vary',
} as const

/** One of the headers that say how a body is sent, or what of the request that depended on. */
export type BodyHeader = keyof typeof BODY_HEADERS

const meant = new Map(Object.entries(BODY_HEADERS).map(([header, saidAs]) => [saidAs as string, header]))

/**
 * Lets handlers answer bodies that are compressed already. Next drops Content-Encoding and Content-Length from what
 * a handler answers, since a body that was fetched may have been decoded on the way, and makes every answer vary by
 * headers of its own router, which a cache in front would have to keep apart; said under other names, they leave the
 * server under their own, and in the place of Next's. Before Next sees the request.
 */
export function sendEncodedBodies(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name: string, value: OutgoingHttpHeader | readonly string[]) => {
      const header = meant.get(name.toLowerCase())
      return header === undefined ? setHeader(name, value) : setHeader(header, String(value))
    }
  })
}
