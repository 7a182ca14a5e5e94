import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** An address that no page has: no slug begins with a hyphen. */
const NO_ADDRESS = '/-'

/**
 * Takes a request whose path is not well encoded ("/%E0%A4%A") for one of an address that no page has, so that it
 * is answered as not found under our own policies: Next answers 500 in plain text. Before Next sees the request.
 */
export function takeNoUnreadableAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (!isReadable(request.url ?? '')) request.url = NO_ADDRESS
  })
}

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/\?.*$/s, ''))
    return true
  } catch {
    return false
  }
}
