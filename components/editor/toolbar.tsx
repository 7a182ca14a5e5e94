'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DialogueName } from './dialogue-names'
import { Icon } from './icon'
import { TABLE_TOOLS } from './table-tools'
import { TOOL_GROUPS, type Tool, type ToolGroup } from './tools'

/** What each tool would do where the cursor stands. */
type ToolStates = Record<string, { on: boolean | null; can: boolean }>

/**
 * The toolbar of the text: one stop for the Tab key, arrow keys within, as the ARIA toolbar pattern has it.
 * A tool that would do nothing where the cursor stands stays reachable and says that it is not available.
 */
export function Toolbar(props: { editor: Editor; onOpen: (dialogue: DialogueName) => void }) {
  const { editor } = props
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState('undo')
  const inTable = useEditorState({ editor, selector: (now) => now.editor.isActive('table') })
  const groups = inTable ? [...TOOL_GROUPS, TABLE_TOOLS] : TOOL_GROUPS
  const states = useEditorState({ editor, selector: (now) => statesOf(now.editor, groups) })
  // The table's own tools go with the table: the way in must not go with them.
  const shownStop = groups.some(({ tools }) => tools.some(({ name }) => name === stop)) ? stop : 'undo'

  const run = (tool: Tool) => {
    if (!states[tool.name]?.can) return
    if (tool.opens) props.onOpen(tool.opens)
    else tool.run(editor)
  }
  const move = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1
    const next = nextStop(event.key, at, buttons.length)
    if (next === null) {
      if (event.key === 'Escape') editor.commands.focus()
      return
    }
    event.preventDefault()
    buttons[next]?.focus()
  }

  return (
    <div
      className="ch-toolbar"
      id="editor-toolbar"
      role="toolbar"
      aria-label="Formatting"
      aria-controls="editor-text"
      ref={bar}
      onKeyDown={move}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
        <div className="ch-toolbar__group" role="group" aria-label={group.name} key={group.name}>
          {group.tools.map((tool) => (
            <button
              type="button"
              key={tool.name}
              className="ch-tool"
              title={tool.keys ? `${tool.label} (${spoken(tool.keys)})` : tool.label}
              aria-label={tool.label}
              aria-keyshortcuts={tool.keys}
              aria-pressed={states[tool.name]?.on ?? undefined}
              aria-disabled={!states[tool.name]?.can}
              aria-haspopup={tool.opens ? 'dialog' : undefined}
              tabIndex={tool.name === shownStop ? 0 : -1}
              onFocus={() => setStop(tool.name)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(tool)}
            >
              {'icon' in tool.face ? <Icon name={tool.face.icon} /> : tool.face.words}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

function statesOf(editor: Editor, groups: ToolGroup[]): ToolStates {
  return Object.fromEntries(
    groups.flatMap(({ tools }) =>
      tools.map((tool) => [tool.name, { on: tool.isOn?.(editor) ?? null, can: tool.can(editor) }]),
    ),
  )
}

/** Where a key leads from the button at `at`, round the ends; null for a key that leads nowhere. */
function nextStop(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function spoken(keys: string): string {
  return keys.replace('Control', 'Ctrl').replaceAll('+', ' + ')
}
