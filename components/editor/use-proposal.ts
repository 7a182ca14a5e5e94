'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { draftSummary } from '@/lib/document/draft-summary'
import { documentIn } from './document-in'
import { useAfterPause } from './use-after-pause'

/** How long the author must have paused before the changes are looked at, in milliseconds. */
const PAUSE = 800

/** An amendment summary drafted from what is in the editor against what readers have; '' where nothing changed. */
export function useProposal(editor: Editor | null, published: ChapterDocument | null): string {
  const [proposal, setProposal] = useState('')
  useAfterPause(editor, PAUSE, (now) => setProposal(draftSummary(diffClauses(published, documentIn(now)))))
  return proposal
}
