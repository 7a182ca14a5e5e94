'use client'

import { useEffect, useState } from 'react'
import { LONGEST_QUOTE } from '@/lib/comments/schema'
import { beginningOf } from '@/lib/document/beginning-of'
import { isCommentKey } from './comment-key'

type Selected = { clauseId: string; words: string; at: number }

/**
 * Offers to comment on the words that are selected on a review page, by a button or Ctrl + Alt + M, by going on to the form
 * with them. Without a script each paragraph's own link does for the paragraph.
 */
export function SelectionComment(props: {
  /** The page's address. */
  page: string
  /** The ids of clauses by the element ids that they have in the text shown whole. */
  anchors: Readonly<Record<string, string>>
}) {
  const { page, anchors } = props
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => setSelected(selectedWords(anchors))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [anchors])
  useEffect(() => {
    if (!selected) return
    const go = (event: KeyboardEvent) => {
      if (!isCommentKey(event)) return
      event.preventDefault()
      window.location.assign(addressFor(page, selected))
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [page, selected])
  if (!selected) return null
  return (
    <div className="ch-selection-comment">
      {/* A link would take the selection away from readers of the screen: it is a step on this page. */}
      <button
        type="button"
        className="govuk-button ch-selection-comment__button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => window.location.assign(addressFor(page, selected))}
      >
        Comment on these words <span className="ch-selection-comment__keys">Ctrl + Alt + M</span>
      </button>
    </div>
  )
}

function addressFor(page: string, { clauseId, words, at }: Selected): string {
  const about = new URLSearchParams({ comment: clauseId, words, at: String(at) })
  return `${page}?${about}#new-comment`
}

function selectedWords(anchors: Readonly<Record<string, string>>): Selected | null {
  const selection = document.getSelection()
  const words = beginningOf(selection?.toString().trim() ?? '', LONGEST_QUOTE)
  if (!selection || words === '' || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const found = clauseAround(range.startContainer, anchors)
  if (!found) return null
  const before = document.createRange()
  before.selectNodeContents(found.element)
  before.setEnd(range.startContainer, range.startOffset)
  return { clauseId: found.clauseId, words, at: before.toString().length }
}

function clauseAround(
  node: Node,
  anchors: Readonly<Record<string, string>>,
): { clauseId: string; element: Element } | null {
  const from = node instanceof Element ? node : node.parentElement
  for (let element = from; element; element = element.parentElement) {
    const whole = anchors[element.id]
    if (whole) return { clauseId: whole, element }
    const row = element.closest('.ch-redline__row')?.querySelector<HTMLElement>('[data-clause]')
      ?.dataset.clause
    if (row) return { clauseId: row, element: element.closest('.ch-redline__words') ?? element }
  }
  return null
}
