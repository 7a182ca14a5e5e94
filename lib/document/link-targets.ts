import { childrenOf, type DocumentNode, textAttribute } from './document'

/** Words that lead somewhere: to a link's address, another manual's page or, by identity, to a chapter. */
export type LinkTarget = { words: string; leadsTo: string; isReference: boolean }

/** What leads somewhere in a node, in reading order; neighbouring runs with one address are told apart. */
export function linkTargetsIn(node: DocumentNode): LinkTarget[] {
  if (node.type === 'chapterReference' || node.type === 'manualReference') {
    const isReference = node.type === 'chapterReference'
    const leadsTo = textAttribute(node, isReference ? 'chapterId' : 'href')
    return [{ words: textAttribute(node, 'label'), leadsTo, isReference }]
  }
  const link = node.marks?.find(({ type }) => type === 'link')
  if (link) return [{ words: node.text ?? '', leadsTo: textAttribute(link, 'href'), isReference: false }]
  return childrenOf(node).flatMap(linkTargetsIn)
}
