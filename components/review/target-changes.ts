import type { RedlineRow } from '@/lib/document/diff-row'
import { linkTargetsIn } from '@/lib/document/link-targets'

/**
 * What a redline's words do not show: links that lead elsewhere now, and references to another chapter. A
 * sentence each. Links that came or went with their words are shown by the words.
 */
export function targetChanges({ before, after }: RedlineRow): string[] {
  if (!before || !after) return []
  const former = linkTargetsIn(before.node)
  return linkTargetsIn(after.node).flatMap(({ words, leadsTo, isReference }, index) => {
    const same = former.filter((target) => target.words === words && target.isReference === isReference)
    const was = same.find((target) => target.leadsTo === leadsTo) ?? same[0] ?? former[index]
    if (was?.leadsTo === leadsTo) return []
    if (isReference) return was?.words === words ? [`“${words}” refers to another chapter now.`] : []
    const formerly = was && !was.isReference ? `, and led to ${was.leadsTo} before` : ''
    return [`“${words}” leads to ${leadsTo} now${formerly}.`]
  })
}
