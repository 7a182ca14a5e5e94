import { TextareaField } from '@/components/ui/field'
import { LONGEST_WORDING } from '@/lib/comments/schema'
import type { ClauseKind } from '@/lib/document/clauses'
import { CommentField } from './comment-field'
import type { CommentWays } from './comment-ways'
import { Hidden, SendForm } from './send-form'
import { Folded } from './thread-controls'

/** The clause that wording is suggested for, part for part (lib/comments/clause-parts). */
export type Suggestible = { id: string; kind: ClauseKind; parts: readonly string[] }

/** Three ways to suggest something for a clause: other words, that it goes, or something after it. */
export function SuggestForms({ clause, ways }: { clause: Suggestible; ways: CommentWays }) {
  const about = { ...ways.fields, clauseId: clause.id, before: clause.parts }
  const parts = clause.parts.length
  const isRow = clause.kind === 'row'
  return (
    <div className="ch-suggest">
      {ways.approves && (
        <p className="govuk-hint">
          If the author takes wording of yours, you have contributed to this version, and somebody else
          approves it.
        </p>
      )}
      {parts > 0 && (
        <Folded words="Suggest other wording">
          <SendForm to={ways.add} submit="Suggest this wording" kind="secondary">
            <Hidden fields={{ ...about, kind: 'replace' }} />
            {clause.parts.map((words, index) => (
              <TextareaField
                name="after"
                id={`after-${clause.id}-${index}`}
                label={
                  parts === 1 ? 'Suggested wording' : `${isRow ? 'Cell' : 'Part'} ${index + 1} of ${parts}`
                }
                initial={words}
                rows={rowsFor(words)}
                maxLength={LONGEST_WORDING}
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one clause never move
                key={index}
              />
            ))}
            <CommentField id={`why-${clause.id}`} label="Why (optional)" rows={2} people={ways.people} />
          </SendForm>
        </Folded>
      )}
      <Folded
        words={
          isRow ? 'Suggest a row after it, or that it goes' : 'Suggest something after it, or that it goes'
        }
      >
        <SendForm to={ways.add} submit="Suggest adding this" kind="secondary">
          <Hidden fields={{ ...about, kind: 'add' }} />
          {(isRow ? clause.parts : ['']).map((_, index) => (
            <TextareaField
              name="after"
              id={`add-${clause.id}-${index}`}
              label={isRow ? `New row: cell ${index + 1} of ${parts}` : 'New words after it'}
              rows={isRow ? 1 : 3}
              maxLength={LONGEST_WORDING}
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row never move
              key={index}
            />
          ))}
        </SendForm>
        <SendForm to={ways.add} submit="Suggest that it goes" kind="secondary">
          <Hidden fields={{ ...about, kind: 'remove' }} />
        </SendForm>
      </Folded>
    </div>
  )
}

function rowsFor(words: string): number {
  return Math.min(Math.max(Math.ceil(words.length / 60) + words.split('\n').length - 1, 1), 8)
}
