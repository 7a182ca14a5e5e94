import { boxOf } from '@/lib/document/boxes'
import { CALLOUT_LABELS, isCalloutKind } from '@/lib/document/callout'
import type { Clause } from '@/lib/document/clauses'
import { textAttribute } from '@/lib/document/document'

const NAMES = {
  quote: 'Quoted regulation',
  row: 'Table row',
  definition: 'Definition',
  image: 'Image',
  attachment: 'Attachment',
} as const

/** What a clause is called above its words; null for a plain paragraph, heading or item, whose look says it. */
export function clauseName({ kind, node }: Clause): string | null {
  const box = boxOf(kind)
  if (box) return box.heading
  if (kind === 'callout') {
    const named = textAttribute(node, 'kind')
    return CALLOUT_LABELS[isCalloutKind(named) ? named : 'note']
  }
  return Object.hasOwn(NAMES, kind) ? NAMES[kind as keyof typeof NAMES] : null
}

/** The first words of a clause, for a link to it. */
export function clauseBeginning(clause: Clause, most = 60): string {
  const words = clause.text.replace(/\s+/g, ' ').trim()
  if (words === '') return clauseName(clause) ?? 'Without words'
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/, '')} …`
}
