import type { WordRun } from '@/lib/document/diff-words'

/**
 * Compared words: what was added and removed is marked, and said in words to those who cannot see the marks,
 * unless the place already says it (`said` false: the column of a table).
 */
export function Words({ runs, said = true }: { runs: readonly WordRun[]; said?: boolean }) {
  return runs.map(({ op, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
    if (op === 'same') return <span key={index}>{text}</span>
    const Mark = op === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
      <Mark className={`ch-words ch-words--${op}`} key={index}>
        {said && <span className="govuk-visually-hidden"> {op}: </span>}
        {text}
        {said && <span className="govuk-visually-hidden"> (end of {op}) </span>}
      </Mark>
    )
  })
}
