import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Puts the address of each connection into its request's X-Forwarded-For, in place of what the request says: Next does so only
 * where the request says nothing, so that without a proxy in front anybody could invent an address. Before any handler
 * sees the request.
 */
export function believeNoForwardedAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    headers['x-forwarded-for'] = socket.remoteAddress ?? 'unknown'
  })
}
