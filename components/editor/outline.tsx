'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { memo } from 'react'
import { currentHeading, headingsIn } from './heading-numbers'
import { leadTo } from './lead-to'

/** The headings of the text, numbered, the one above the cursor marked; each leads to its place. */
export const Outline = memo(function Outline({ editor }: { editor: Editor }) {
  const headings = useEditorState({ editor, selector: (now) => headingsIn(now.editor.state) })
  const current = useEditorState({ editor, selector: (now) => currentHeading(now.editor.state) })
  if (headings.length === 0) {
    return (
      <p className="ch-side__empty">
        No headings yet. Ctrl + Alt + 2 makes the line that you are in a heading, and Ctrl + Alt + 3 a
        subheading.
      </p>
    )
  }
  return (
    <nav aria-label="Outline">
      <ol className="ch-outline">
        {headings.map(({ clauseId, number, title, depth }) => (
          <li key={clauseId}>
            <button
              className={`ch-outline__heading ch-outline__heading--${depth}`}
              type="button"
              aria-current={clauseId === current ? 'location' : undefined}
              onClick={() => leadTo(editor, clauseId)}
            >
              <span className="ch-outline__number">{number}</span> <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
})
