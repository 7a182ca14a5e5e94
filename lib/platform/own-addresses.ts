/** Words that begin addresses of our own, at the top or in the workspace, whose manuals stand at /workspace/{authority}/{manual}. */
const OWN_ADDRESSES: ReadonlySet<string> = new Set([
  'accessibility',
  'account',
  'admin',
  'api',
  'assets',
  'deputies',
  'favicon',
  'first-administrator',
  'following',
  'guest-review',
  'health',
  'import',
  'mailbox',
  'offline',
  'pack',
  'people',
  'problems',
  'robots',
  'search',
  'service-worker',
  'sign-in',
  'sign-out',
  'sitemap',
  'workspace',
])

/** Does an address that begins with this word lead to something of our own, and to no authority's manuals? */
export function isOwnAddress(word: string): boolean {
  return OWN_ADDRESSES.has(word)
}
