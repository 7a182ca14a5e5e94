'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { draftSummary, type Occasion } from '@/lib/document/draft-summary'
import { documentIn } from './document-in'
import { useAfterPause } from './use-after-pause'

/** How long the author must have paused before the changes are looked at, in milliseconds. */
const PAUSE = 800

/** What readers have of a chapter: whether they have had it at all, and its text; null where they have none. */
type Known = { reachedReaders: boolean; published: ChapterDocument | null }

/**
 * An amendment summary drafted from what is in the editor against what readers have. Where they have the very same, it is
 * the sentence for a chapter that was reviewed; '' where there is nothing to say.
 */
export function useProposal(editor: Editor | null, known: Known): string {
  const [proposal, setProposal] = useState('')
  useAfterPause(editor, PAUSE, (now) =>
    setProposal(draftSummary(diffClauses(known.published, documentIn(now.state.doc)), occasionOf(known))),
  )
  return proposal
}

function occasionOf({ reachedReaders, published }: Known): Occasion {
  if (!reachedReaders) return 'new chapter'
  return published ? 'review' : 'update'
}
