import { isAllowedAddress } from '@/lib/document/link-address'

/** What a person typed as an address: the address it is, or what is wrong with it. */
export type TypedAddress = { href: string } | { problem: string }

/**
 * Reads an address as people type it: "kent.gov.example/forms" is a web address, "post@kent.example" an e-mail
 * address, "01632 960123" a telephone number. Anything that a link may not lead to is a problem.
 */
export function readTypedAddress(typed: string): TypedAddress {
  const address = typed.trim()
  if (address === '') return { problem: 'Enter an address' }
  const href = withScheme(address)
  if (isAllowedAddress(href)) return { href }
  return {
    problem: 'Enter a web address such as https://www.example.org, an e-mail address or a telephone number',
  }
}

function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  if (/^\+?[\d\s()-]{5,}$/.test(address)) return `tel:${address.replace(/[\s()-]/g, '')}`
  if (/^[^\s/]+\.[^\s/.]{2,}(?:[/?#:]\S*)?$/.test(address)) return `https://${address}`
  return address
}
