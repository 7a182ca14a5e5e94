/**
 * The network address that a request came from, out of its X-Forwarded-For ("client, proxy, …"): each trusted proxy
 * added one at the right, so with two of them the second from the right is the first that nobody can have invented.
 * With none, the server has put its own connection's address there. Unknown callers share one name.
 */
export function clientAddress(forwardedFor: string | null | undefined, trustedProxies: number): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  const hop = hops[hops.length - Math.max(trustedProxies, 1)]
  return hop ? withoutPort(hop) : 'unknown'
}

/** Some proxies (Azure's) add the port, which is another for each connection. */
function withoutPort(hop: string): string {
  return /^(\d+(?:\.\d+){3}):\d+$/.exec(hop)?.[1] ?? /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop
}

/**
 * What an address counts as when attempts are counted: itself, or its /64 for IPv6, where one household or one
 * attacker has 2^64 addresses.
 */
export function addressGroup(address: string): string {
  const bare = address
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped) return mapped
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array(Math.max(8 - front.length - back.length, 0)).fill('0')
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}
