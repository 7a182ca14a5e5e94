'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { TABLE_TOOLS } from './table-tools'
import type { ToolGroup } from './tool'
import { TOOL_GROUPS } from './tools'

/** What each tool would do where the cursor stands. */
export type ToolStates = Record<string, { on: boolean | null; can: boolean }>

/** The groups of tools that are shown where the cursor stands, and what each tool would do there. */
export type ShownTools = { groups: readonly ToolGroup[]; states: ToolStates }

/**
 * How long nothing may have been typed, or selected, in milliseconds: asking every tool costs more than a keystroke may, and a
 * cursor that was moved is looked at sooner.
 */
const PAUSES = { typed: 300, selected: 80 }

const OUTSIDE = TOOL_GROUPS
const INSIDE = [...TOOL_GROUPS.filter(({ row }) => row !== 'second'), TABLE_TOOLS]

/** What the toolbar shows, looked at anew once nothing was typed or selected for a moment. */
export function useToolStates(editor: Editor): ShownTools {
  const [shown, setShown] = useState(() => shownIn(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const later = ({ transaction }: { transaction?: { docChanged: boolean } } = {}) => {
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          const now = shownIn(editor)
          setShown((before) => (isSame(before, now) ? before : now))
        },
        transaction?.docChanged ? PAUSES.typed : PAUSES.selected,
      )
    }
    later()
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor])
  return shown
}

function shownIn(editor: Editor): ShownTools {
  const groups = editor.isActive('table') ? INSIDE : OUTSIDE
  const states = Object.fromEntries(
    groups.flatMap(({ tools }) =>
      tools.map((tool) => [tool.name, { on: tool.isOn?.(editor) ?? null, can: tool.can(editor) }]),
    ),
  )
  return { groups, states }
}

function isSame(one: ShownTools, other: ShownTools): boolean {
  if (one.groups !== other.groups) return false
  return Object.entries(other.states).every(([name, { on, can }]) => {
    const before = one.states[name]
    return before?.on === on && before.can === can
  })
}
