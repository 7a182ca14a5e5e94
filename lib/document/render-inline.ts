import { childrenOf, type DocumentNode, textAttribute } from './document'
import { element } from './html'
import { isAllowedAddress } from './link-address'

/**
 * The words of a heading or paragraph as HTML. Neighbouring runs that lead to the same address become one
 * link, however their formatting differs, so that a screen reader does not announce it three times.
 */
export function inlineHtml(block: DocumentNode, render: (node: DocumentNode) => string): string {
  let html = ''
  let address = ''
  let linked = ''
  const closeLink = () => {
    html += address ? element('a', { class: 'govuk-link', href: address }, linked) : linked
    linked = ''
  }
  for (const node of childrenOf(block)) {
    const next = addressOf(node)
    if (next !== address) closeLink()
    address = next
    linked += render(node)
  }
  closeLink()
  return html
}

/**
 * Where a run of words leads; '' for nowhere. A reference is a link itself and links cannot nest.
 * Addresses are checked here once more: nothing unsafe is written even if something unsafe was stored.
 */
function addressOf(node: DocumentNode): string {
  if (node.type === 'chapterReference' || node.type === 'manualReference') return ''
  const link = node.marks?.find((mark) => mark.type === 'link')
  const address = link ? textAttribute(link, 'href') : ''
  return isAllowedAddress(address) ? address : ''
}
