/** The longest address a link may have, in characters. */
const LONGEST_ADDRESS = 2_000

/**
 * May a link lead there? Only http, https, mailto and tel addresses may; javascript:, data:, file: and relative
 * ones are refused. Takes an address as typed. The scheme must be written plainly at the very start:
 * browsers skip leading blanks, and control characters anywhere ("java\tscript:"), so an address with either
 * is refused rather than cleaned.
 */
export function isAllowedAddress(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(address)) return false
  const scheme = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(address)
  if (!scheme?.[1] || !scheme[2]) return false
  const name = scheme[1].toLowerCase()
  if (name === 'http' || name === 'https') return scheme[2].startsWith('//') && URL.canParse(address)
  return name === 'mailto' || name === 'tel'
}
