import { childrenOf, type DocumentNode, textAttribute } from '../document'
import { textBlocksIn } from '../text-blocks'
import { type CheckRule, quoted } from './check'

/** What says nothing of where a link leads, read on its own as screen readers list links. */
const EMPTY_WORDS = [
  ...['click', 'click here', 'here', 'see here', 'press here', 'tap here', 'follow this link', 'go here'],
  ...[
    'link',
    'this link',
    'the link',
    'this',
    'this page',
    'this document',
    'this website',
    'web page',
    'website',
  ],
  ...['more', 'read more', 'learn more', 'find out more', 'see more', 'more details', 'more information'],
  ...['details', 'further details', 'further information', 'download', 'download here', 'open', 'view'],
]

/** A link's words have to say where it leads. */
export const checkLinkText: CheckRule = ({ clauses }) =>
  clauses.flatMap(({ id, node }) =>
    linksIn(node).flatMap(({ words, href }) => {
      const sentence = problemWith(words, href)
      return sentence ? [{ kind: 'link-text' as const, clauseId: id, words: quoted(words), sentence }] : []
    }),
  )

function problemWith(words: string, href: string): string | null {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (plain === '') return 'This link has no words: write what it leads to.'
  if (EMPTY_WORDS.includes(plain) || /^click (here|this|on)\b/.test(plain)) {
    return 'These words do not say where the link leads: name the page or form instead.'
  }
  return isBareAddress(words.trim(), href)
    ? 'This link shows a bare address: write the name of the page instead.'
    : null
}

/** An e-mail address or a telephone number may stand for itself: people copy and dial them. */
function isBareAddress(words: string, href: string): boolean {
  if (!/^https?:/i.test(href)) return false
  return /^(https?:\/\/|www\.)\S+$/i.test(words) || /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(words)
}

/** Links with the words of each; runs that lead to one address and differ in formatting only are one link. */
function linksIn(clause: DocumentNode): { words: string; href: string }[] {
  return textBlocksIn(clause).flatMap((block) => {
    const links: { words: string; href: string }[] = []
    let open = false
    for (const run of childrenOf(block)) {
      const mark = run.marks?.find(({ type }) => type === 'link')
      const href = mark ? textAttribute(mark, 'href') : null
      const last = links.at(-1)
      if (href !== null && open && last?.href === href) last.words += run.text ?? ''
      else if (href !== null) links.push({ words: run.text ?? '', href })
      open = href !== null
    }
    return links
  })
}
