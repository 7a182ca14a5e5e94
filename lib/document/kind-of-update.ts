import type { Clause } from './clauses'
import type { RedlineRow } from './diff-row'
import { linkTargetsIn } from './link-targets'

/**
 * What a change to a clause is to a reader: another document in its place, a link that was added to what stood
 * there, a change to what is nothing but a link, or a change of what it says.
 */
export type KindOfUpdate = 'document' | 'link-added' | 'link' | 'wording'

/** Around a link so many words ("See also … for the form") are about it, and say nothing of their own. */
const MOST_WORDS_AROUND = 6

/** Sorts a row of a redline that is not the same. */
export function kindOfUpdate(row: RedlineRow): KindOfUpdate {
  const { before, after } = row
  if (row.fileReplaced && after?.kind === 'attachment') return 'document'
  if (row.kind === 'moved' || [before, after].some((clause) => clause?.kind === 'heading')) return 'wording'
  if (isLinkAdded(row)) return 'link-added'
  return [before, after].every((clause) => !clause || isOnlyLinks(clause)) ? 'link' : 'wording'
}

/** Everything that stood there stands there, and leads where it led; what came is a link and words about it. */
function isLinkAdded({ before, after, words }: RedlineRow): boolean {
  if (!after) return false
  const former = before ? linkTargetsIn(before.node).map(({ leadsTo }) => leadsTo) : []
  const added = linkTargetsIn(after.node).filter(({ leadsTo }) => {
    const at = former.indexOf(leadsTo)
    if (at !== -1) former.splice(at, 1)
    return at === -1
  })
  if (added.length === 0 || former.length > 0) return false
  if (words.some(({ op, text }) => op === 'removed' && /[\p{L}\p{N}]/u.test(text))) return false
  const came = words.filter(({ op }) => op === 'added').map(({ text }) => text)
  return (
    countWords(came.join(' ')) - countWords(added.map((link) => link.words).join(' ')) <= MOST_WORDS_AROUND
  )
}

function isOnlyLinks(clause: Clause): boolean {
  const targets = linkTargetsIn(clause.node)
  if (targets.length === 0) return false
  return (
    countWords(clause.text) - countWords(targets.map(({ words }) => words).join(' ')) <= MOST_WORDS_AROUND
  )
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
