import { childrenOf, type DocumentNode, textAttribute } from './document'
import { element } from './html'
import { isAllowedAddress } from './link-address'
import { telephoneNumbersIn } from './telephone-numbers'

/**
 * The words of a heading or paragraph as HTML. Neighbouring runs that lead to the same address become one
 * link, however their formatting differs, so that a screen reader does not announce it three times. A telephone number
 * that nobody made a link of is one all the same: who reads on a telephone rings it with a touch.
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
    linked += next === '' ? withTelephones(node, render) : render(node)
  }
  closeLink()
  return html
}

/** What is worth looking at: the tables of the world's numbers are slow beside it. */
const MAYBE_A_NUMBER = /\d[\d\s().-]{4,}\d|(?<!\d)(?:999|112|111|101|105|119)(?!\d)/

function withTelephones(node: DocumentNode, render: (node: DocumentNode) => string): string {
  const { text } = node
  if (text === undefined || !MAYBE_A_NUMBER.test(text)) return render(node)
  let html = ''
  let from = 0
  const upTo = (end: number) => (end > from ? render({ ...node, text: text.slice(from, end) }) : '')
  for (const { start, end, href } of telephoneNumbersIn(text)) {
    html += upTo(start)
    from = start
    html += element('a', { class: 'govuk-link', href }, upTo(end))
    from = end
  }
  return html + upTo(text.length)
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
