/**
 * May this request have been sent by a page of this site? Browsers say which site a request comes from, and no page can
 * make them say otherwise; programs and old browsers say nothing, and have no session that somebody else could use.
 */
export function fromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}
