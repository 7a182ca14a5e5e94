'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { draftSummary } from '@/lib/document/draft-summary'
import { documentIn } from './document-in'

/** How long the author must have paused before the changes are looked at, in milliseconds. */
const PAUSE = 800

/** An amendment summary drafted from what is in the editor against what readers have; '' where nothing changed. */
export function useProposal(editor: Editor | null, published: ChapterDocument | null): string {
  const [proposal, setProposal] = useState('')
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    const draft = () => setProposal(draftSummary(diffClauses(published, documentIn(editor))))
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(draft, PAUSE)
    }
    later()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor, published])
  return proposal
}
