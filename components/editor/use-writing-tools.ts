'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DialogueName } from './dialogue-names'
import type { FindAsked } from './find/find-bar'
import { selectNext, selectPrevious } from './find/find-in-text'
import { panelId, type SideTabName } from './side-panel'
import { usePageKeys } from './use-page-keys'
import type { Asked } from './writing-keys'

/** What of the editor's tools is open: a dialogue, the bar that finds, a tab beside the text. */
export type WritingTools = Asked & {
  dialogue: DialogueName | null
  closeDialogue: () => void
  tab: SideTabName
  setTab: (tab: SideTabName) => void
  /** The bar that finds; null while it is closed. */
  find: FindAsked | null
  setFind: (find: FindAsked | null) => void
  /** Opens the bar, or asks for it again; one that replaces goes on replacing. */
  askFind: (replacing: boolean) => void
  /** What the last paste left out, in words; '' for nothing. */
  leftOut: string
}

/** Opens and closes the editor's tools. */
export function useWritingTools(): WritingTools {
  const [dialogue, setDialogue] = useState<DialogueName | null>(null)
  const [tab, setTab] = useState<SideTabName>('details')
  const [find, setFind] = useState<FindAsked | null>(null)
  const [leftOut, onLeftOut] = useState('')
  const askFind = useCallback((replacing: boolean) => {
    setFind((now) => ({ replacing: replacing || (now?.replacing ?? false), asked: (now?.asked ?? 0) + 1 }))
  }, [])
  const onOpen = useCallback(
    (name: DialogueName) => {
      if (name === 'find') askFind(false)
      else setDialogue(name)
    },
    [askFind],
  )
  return {
    dialogue,
    closeDialogue: () => setDialogue(null),
    tab,
    setTab,
    find,
    setFind,
    askFind,
    leftOut,
    onLeftOut,
    onOpen,
    onLeave: () => {
      flushSync(() => setTab('details'))
      return focusOn(`#${panelId('details')}`)
    },
    onToolbar: () => focusOn('#editor-toolbar [tabindex="0"]'),
  }
}

/** The keys that work anywhere on the page; a place found is asked for once the bar is open. */
export function useToolKeys(editor: Editor | null, tools: WritingTools): void {
  usePageKeys({
    onFind: (how) => {
      if (!editor) return
      const isOpen = tools.find !== null
      if (how === 'next' && isOpen) selectNext(editor)
      else if (how === 'previous' && isOpen) selectPrevious(editor)
      else tools.askFind(how === 'replace')
    },
    onShortcuts: () => tools.onOpen('shortcuts'),
  })
}

function focusOn(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
