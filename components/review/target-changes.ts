import type { RedlineRow } from '@/lib/document/diff-row'
import { type LinkTarget, linkTargetsIn } from '@/lib/document/link-targets'

/**
 * What a redline's words do not show: links that lead elsewhere now, and references to another chapter. A
 * sentence each. Links that came or went with their words are shown by the words.
 */
export function targetChanges({ before, after }: RedlineRow): string[] {
  if (!before || !after) return []
  const [former, latter] = withoutSame(linkTargetsIn(before.node), linkTargetsIn(after.node))
  const byWords = latter.map((target) => {
    const at = former.findIndex(
      ({ words, isReference }) => words === target.words && isReference === target.isReference,
    )
    return { target, was: at === -1 ? undefined : former.splice(at, 1)[0] }
  })
  // Of those with other words that lead where some did that are gone, the words alone are others.
  const alone = byWords.filter(
    ({ target, was }) => !was && former.some(({ leadsTo }) => leadsTo === target.leadsTo),
  )
  const changed = byWords.filter((one) => !alone.includes(one))
  const gone = former.filter(({ leadsTo }) => !alone.some(({ target }) => target.leadsTo === leadsTo))
  // As many with other words as are gone: each stands in the place of one of those.
  const replaced = changed.filter(({ was }) => !was).length === gone.length ? gone : []
  return changed.flatMap(({ target: { words, leadsTo, isReference }, was = replaced.shift() }) => {
    if (isReference) return was?.words === words ? [`“${words}” refers to another chapter now.`] : []
    const formerly = was && !was.isReference ? `, and led to ${was.leadsTo} before` : ''
    return [`“${words}” leads to ${leadsTo} now${formerly}.`]
  })
}

/** Two lists of targets without those that both have: each as often as the other has it. */
function withoutSame(one: LinkTarget[], other: LinkTarget[]): [LinkTarget[], LinkTarget[]] {
  const [former, latter] = [[...one], [] as LinkTarget[]]
  for (const target of other) {
    const at = former.findIndex(
      ({ words, leadsTo, isReference }) =>
        words === target.words && leadsTo === target.leadsTo && isReference === target.isReference,
    )
    if (at === -1) latter.push(target)
    else former.splice(at, 1)
  }
  return [former, latter]
}
