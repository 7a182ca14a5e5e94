import type { WordRun } from '@/lib/document/diff-words'

/** Compared words: what was added and removed is marked, and said in words to those who cannot see the marks. */
export function Words({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ op, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
    if (op === 'same') return <span key={index}>{text}</span>
    const Mark = op === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move
      <Mark className={`ch-words ch-words--${op}`} key={index}>
        <span className="govuk-visually-hidden">{op === 'added' ? ' added: ' : ' removed: '}</span>
        {text}
        <span className="govuk-visually-hidden">
          {op === 'added' ? ' (end of added) ' : ' (end of removed) '}
        </span>
      </Mark>
    )
  })
}
