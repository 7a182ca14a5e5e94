import type { ChapterDocument, DocumentNode } from '@/lib/document/document'

/** Words of which every sentence is made: few, as in a chapter about one thing. */
const WORDS =
  'the social worker visits child within ten working days and records what was said so that team manager can decide whether plan must change before next review with parents carers school health visitor as law says'.split(
    ' ',
  )

/** Which of every 250 clauses is changed how: 23 changes in all. */
const REWORDED = [3, 18, 29, 41, 66, 78, 103, 118, 141, 166, 203, 228]
const ADDED_AFTER = [9, 84, 159, 234]
const REMOVED = [34, 109, 184]
const MOVED = [55, 130, 205]
const CELL_CHANGED = 97

/** A clause before it has its place: `n` tells it from all others, and is its id. */
type Made = { n: number; type: 'heading' | 'paragraph' | 'listItem' | 'tableRow'; texts: string[] }

/**
 * A chapter of so many clauses (a multiple of 250) and what an author made of it, with the number of changes: 23 to
 * every 250. `anew`: as a text typed or imported again, whose clauses have other ids.
 */
export function changedDocument(clauses: number, anew: boolean) {
  const before = Array.from({ length: clauses }, (_, n) => made(n))
  const kept = before.filter(({ n }) => !REMOVED.includes(n % 250)).map(edited)
  const moved = kept.filter(({ n }) => MOVED.includes(n % 250))
  const after = kept
    .filter((clause) => !moved.includes(clause))
    .flatMap((clause) => {
      const place = clause.n % 250
      const added: Made = { n: clause.n + 1_000_000, type: 'paragraph', texts: [sentence(clause.n + 9_999)] }
      const arriving = moved.filter(({ n }) => n + 35 === clause.n)
      return [clause, ...(ADDED_AFTER.includes(place) ? [added] : []), ...arriving]
    })
  return {
    before: documentOf(before, 0),
    after: documentOf(after, anew ? 5_000_000 : 0),
    changes: (clauses / 250) * 23,
  }
}

/** Of every 25 clauses: a heading, ten paragraphs, eight items of a list and six rows of a table. */
function made(n: number): Made {
  const place = n % 25
  if (place === 0) return { n, type: 'heading', texts: [`Part ${n}: ${sentence(n).slice(0, 30)}`] }
  if (place > 10 && place <= 18) return { n, type: 'listItem', texts: [sentence(n).slice(0, 90)] }
  if (place > 18)
    return { n, type: 'tableRow', texts: [sentence(n).slice(0, 20), sentence(n + 7), `day ${n}`] }
  return { n, type: 'paragraph', texts: [sentence(n), sentence(n + 3)] }
}

function edited(clause: Made): Made {
  const place = clause.n % 250
  const reworded = REWORDED.includes(place) || place === CELL_CHANGED
  if (!reworded) return clause
  const [first = '', ...others] = clause.texts
  return { ...clause, texts: [first.replace(/ \S+ /, ' otherwise '), ...others] }
}

/** Some 25 words, other ones for another number. */
function sentence(n: number): string {
  const words = Array.from(
    { length: 18 + (n % 15) },
    (_, at) => WORDS[(n * 7 + at * (3 + (n % 5))) % WORDS.length],
  )
  return `In case ${n} ${words.join(' ')}.`
}

function documentOf(clauses: Made[], firstId: number): ChapterDocument {
  const content: DocumentNode[] = []
  for (const clause of clauses) {
    const node = nodeOf(clause, firstId)
    const holder = HOLDERS[clause.type]
    const last = content.at(-1)
    if (!holder) content.push(node)
    else if (last?.type === holder) last.content?.push(node)
    else content.push({ type: holder, content: [node] })
  }
  return { type: 'doc', content }
}

const HOLDERS: Partial<Record<Made['type'], string>> = { listItem: 'bulletList', tableRow: 'table' }

function nodeOf({ n, type, texts }: Made, firstId: number): DocumentNode {
  const id = (firstId + n).toString(16).padStart(12, '0')
  const attrs = { clauseId: `00000000-0000-4000-8000-${id}`, ...(type === 'heading' ? { level: 2 } : {}) }
  if (type === 'tableRow') {
    return { type, attrs, content: texts.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })) }
  }
  if (type === 'listItem') return { type, attrs, content: texts.map(paragraph) }
  return { type, attrs, content: [{ type: 'text', text: texts.join(' ') }] }
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
