import type { RedlineRow } from '@/lib/document/diff-row'
import { childrenOf, type DocumentNode, textAttribute } from '@/lib/document/document'

/** Words that lead somewhere: a link's address, or a reference's chapter. */
type Target = { words: string; leadsTo: string; isReference: boolean }

/**
 * What a redline's words do not show: links that lead elsewhere now, and references to another chapter. A
 * sentence each. Links that came or went with their words are shown by the words.
 */
export function targetChanges({ before, after }: RedlineRow): string[] {
  if (!before || !after) return []
  const former = targetsIn(before.node)
  return targetsIn(after.node).flatMap(({ words, leadsTo, isReference }, index) => {
    const same = former.filter((target) => target.words === words && target.isReference === isReference)
    const was = same.find((target) => target.leadsTo === leadsTo) ?? same[0] ?? former[index]
    if (was?.leadsTo === leadsTo) return []
    if (isReference) return was?.words === words ? [`“${words}” refers to another chapter now.`] : []
    const formerly = was && !was.isReference ? `, and led to ${was.leadsTo} before` : ''
    return [`“${words}” leads to ${leadsTo} now${formerly}.`]
  })
}

function targetsIn(node: DocumentNode): Target[] {
  if (node.type === 'chapterReference') {
    return [
      { words: textAttribute(node, 'label'), leadsTo: textAttribute(node, 'chapterId'), isReference: true },
    ]
  }
  const link = node.marks?.find(({ type }) => type === 'link')
  if (link) return [{ words: node.text ?? '', leadsTo: textAttribute(link, 'href'), isReference: false }]
  return childrenOf(node).flatMap(targetsIn)
}
