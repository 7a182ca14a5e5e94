import type { ReactNode } from 'react'
import type { WordRun } from '@/lib/document/diff-words'

/**
 * Compared words: what was added and removed is marked, and said in words to those who cannot see the marks,
 * unless the place already says it (`said` false: the column of a table).
 */
export function Words({ runs, said = true }: { runs: readonly WordRun[]; said?: boolean }) {
  return runs.map(({ op, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
    if (op === 'same') return <span key={index}>{inLines(text)}</span>
    const Mark = op === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
      <Mark className={`ch-words ch-words--${op}`} key={index}>
        {said && <span className="govuk-visually-hidden"> {op}: </span>}
        {inLines(text)}
        {said && <span className="govuk-visually-hidden"> (end of {op}) </span>}
      </Mark>
    )
  })
}

/** The paragraphs of a box are one clause: a little room stands where one of them ends. */
function inLines(text: string): ReactNode {
  if (!text.includes('\n')) return text
  return text.split(/(\n+)/).map((part, index) =>
    part.startsWith('\n') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one run never move
      <span className="ch-words__end" key={index}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
