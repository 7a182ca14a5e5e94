import { isOwnAddress } from './own-addresses'

/**
 * The path of an address if it is the workspace's, a manual's, or that of what was reported on this site, else the workspace's
 * first page: where somebody is sent after signing in must not be a place that a link in a message chose. `origin` is this site's, for
 * addresses written in full.
 */
export function sameSitePath(address: string | undefined, origin: string): string {
  if (!address || address.length > 2000) return '/workspace'
  let url: URL
  try {
    url = new URL(address, origin)
  } catch {
    return '/workspace'
  }
  // The URL parser has made one thing of "//host", "/\host" and "\t//host": another origin.
  if (url.origin !== new URL(origin).origin) return '/workspace'
  const path = `${url.pathname}${url.search}`
  const comesBack =
    /^\/workspace(?:[/?]|$)/.test(path) || isOfReports(url.pathname) || isOfAManual(url.pathname)
  return comesBack ? path : '/workspace'
}

/** Is it the list of what somebody reported, or one report's link? */
function isOfReports(path: string): boolean {
  return /^\/problems(?:\/[^/]+)?$/.test(path)
}

/** Is it an address below /{authority}/{manual}? */
function isOfAManual(path: string): boolean {
  const [, authority = '', manual = ''] = path.split('/')
  const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
  return slug.test(authority) && slug.test(manual) && !isOwnAddress(authority)
}
