'use client'

import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import type { Check } from '@/lib/document/checks/check'
import { checkDocument } from '@/lib/document/checks/check-document'
import { documentIn } from './document-in'
import type { ReferableChapter } from './find-chapters'
import { useAfterPause } from './use-after-pause'

/** How long the author must have paused before the text is checked, in milliseconds. */
const PAUSE = 600

/** What the author might put right in the text; null before the first look at it. */
export function useChecks(
  editor: Editor | null,
  chapters: readonly ReferableChapter[],
): readonly Check[] | null {
  const [checks, setChecks] = useState<readonly Check[] | null>(null)
  const context = useMemo(
    () => ({ referableChapters: new Set(chapters.flatMap(({ id, templateId }) => [id, templateId ?? id])) }),
    [chapters],
  )
  useAfterPause(editor, PAUSE, (now) => {
    const found = checkDocument(documentIn(now.state.doc), context)
    setChecks((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
  })
  return checks
}
