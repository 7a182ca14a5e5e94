import { boxOf } from '@/lib/document/boxes'
import { CALLOUT_LABELS, isCalloutKind } from '@/lib/document/callout'
import type { Clause } from '@/lib/document/clauses'
import { textAttribute } from '@/lib/document/document'

/** What a clause is called above its words; null for a plain paragraph, heading or item, whose look says it. */
export function clauseName({ kind, node }: Clause): string | null {
  const box = boxOf(kind)
  if (box) return box.heading
  if (kind === 'callout') {
    const named = textAttribute(node, 'kind')
    return CALLOUT_LABELS[isCalloutKind(named) ? named : 'note']
  }
  if (kind === 'quote') return 'Quoted regulation'
  return kind === 'row' ? 'Table row' : null
}

/** The first words of a clause, for a link to it. */
export function clauseBeginning(clause: Clause, most = 60): string {
  const words = clause.text.replace(/\s+/g, ' ').trim()
  if (words === '') return clauseName(clause) ?? 'Without words'
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/, '')} …`
}
