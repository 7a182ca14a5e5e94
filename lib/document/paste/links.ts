import { isAllowedAddress } from '../link-address'
import { elementsIn, unwrap, wordsOf } from './dom'

/** What an address of this installation is in a text: a chapter of this manual, a page of another; null for neither. */
export type ReferenceAt = (address: string) => { chapterId: string } | { manualAddress: string } | null

/** Keeps links to allowed addresses, with the detours of mail programs taken out; makes references of our own pages' links. */
export function linksFrom(body: HTMLElement, referenceAt: ReferenceAt): void {
  for (const link of elementsIn(body, 'a')) {
    const address = direct((link.getAttribute('href') ?? '').trim())
    const reference = referenceAt(address)
    const label = wordsOf(link)
    if (reference && label !== '') {
      const span = link.ownerDocument.createElement('span')
      if ('chapterId' in reference) span.setAttribute('data-chapter-id', reference.chapterId)
      else span.setAttribute('data-manual-reference', reference.manualAddress)
      span.textContent = label
      link.replaceWith(span)
    } else if (isAllowedAddress(address) && label !== '') link.setAttribute('href', address)
    else unwrap(link)
  }
}

/** The address that a mail program or a search engine wrapped in one of its own, to check or count. */
function direct(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const wrapped =
    (hostname.endsWith('.safelinks.protection.outlook.com') && searchParams.get('url')) ||
    (/^www\.google\.[a-z.]+$/.test(hostname) &&
      pathname === '/url' &&
      (searchParams.get('q') ?? searchParams.get('url')))
  return wrapped || address
}
