'use client'

import type { Editor } from '@tiptap/core'
import { memo } from 'react'
import type { Check, CheckKind } from '@/lib/document/checks/check'
import { leadTo } from './lead-to'

/** What each kind of check is called, in the order in which the kinds are listed. */
const KINDS: Record<CheckKind, string> = {
  'no-in-brief': 'In brief',
  'dangling-reference': 'References that lead nowhere',
  'heading-level': 'Headings',
  'image-alternative': 'Pictures',
  'table-header': 'Tables',
  'link-text': 'Links',
  'loose-modal': 'Must, should and may',
  'long-sentence': 'Long sentences',
}

/** What the author might put right, by kind; each leads to its place. It stands in the way of nothing. */
export const ChecksPanel = memo(function ChecksPanel(props: {
  editor: Editor
  /** Null before the first look at the text. */
  checks: readonly Check[] | null
}) {
  const { editor, checks } = props
  if (!checks) return <p className="ch-side__empty">The text is being checked.</p>
  if (checks.length === 0) {
    return (
      <p className="ch-side__empty">
        Nothing to put right. Headings, links, tables, pictures, references, sentences and steps all read
        well.
      </p>
    )
  }
  return (
    <>
      <p className="ch-side__hint">Advice while you write. You can save and submit all the same.</p>
      {Object.entries(KINDS).map(([kind, words]) => {
        const ofKind = checks.filter((check) => check.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section className="ch-checks" key={kind} aria-label={words}>
            <h2 className="ch-checks__kind">
              {words} <span className="ch-checks__count">{ofKind.length}</span>
            </h2>
            <ul className="ch-checks__list">
              {ofKind.map((check) => (
                <li key={keyOf(check, ofKind)}>
                  <OneCheck editor={editor} check={check} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
})

/** The same words may be amiss twice in one clause. */
function keyOf(check: Check, among: readonly Check[]): string {
  const alike = among.filter((other) => other.clauseId === check.clauseId && other.words === check.words)
  return [check.clauseId, check.words, alike.indexOf(check)].join(' ')
}

function OneCheck({ editor, check: { clauseId, words, sentence } }: { editor: Editor; check: Check }) {
  const said = (
    <>
      {words !== '' && <q className="ch-checks__words">{words}</q>}
      <span className="ch-checks__sentence">{sentence}</span>
    </>
  )
  if (clauseId === null) return <div className="ch-checks__check">{said}</div>
  return (
    <button
      className="ch-checks__check ch-checks__check--leads"
      type="button"
      onClick={() => leadTo(editor, clauseId, words)}
    >
      {said}
    </button>
  )
}
