'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DialogueName } from './dialogue-names'
import { Icon } from './icon'
import { keysInWords } from './keys'
import type { Tool, ToolGroup } from './tool'
import { type ToolStates, useToolStates } from './use-tool-states'

/**
 * The toolbar of the text: one stop for the Tab key, arrow keys within, as the ARIA toolbar pattern has it.
 * A tool that would do nothing where the cursor stands stays reachable and says that it is not available.
 */
export function Toolbar(props: { editor: Editor; onOpen: (dialogue: DialogueName) => void }) {
  const { editor } = props
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState('undo')
  const { groups, states } = useToolStates(editor)
  // The table's own tools go with the table: the way in must not go with them.
  const shownStop = groups.some(({ tools }) => tools.some(({ name }) => name === stop)) ? stop : 'undo'

  const run = (tool: Tool) => {
    // What is shown may be a moment old.
    if (!tool.can(editor)) return
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
  const rows = [groups.filter(({ row }) => !row), groups.filter(({ row }) => row === 'second')]

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
      {rows.map((row) => (
        <div className="ch-toolbar__row" key={row === rows[0] ? 'first' : 'second'}>
          {row.map((group) => (
            <Group
              key={group.name}
              group={group}
              states={states}
              stop={shownStop}
              onStop={setStop}
              onRun={run}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function Group(props: {
  group: ToolGroup
  states: ToolStates
  /** The tool that the Tab key reaches. */
  stop: string
  onStop: (name: string) => void
  onRun: (tool: Tool) => void
}) {
  const { group, states } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div className="ch-toolbar__group" role="group" aria-label={group.name}>
      {group.tools.map((tool) => (
        <button
          type="button"
          key={tool.name}
          className="ch-tool"
          title={tool.keys ? `${tool.label} (${keysInWords(tool.keys)})` : tool.label}
          aria-label={tool.label}
          aria-keyshortcuts={tool.keys}
          aria-pressed={states[tool.name]?.on ?? undefined}
          aria-disabled={!states[tool.name]?.can}
          aria-haspopup={tool.opens && tool.opens !== 'find' ? 'dialog' : undefined}
          tabIndex={tool.name === props.stop ? 0 : -1}
          onFocus={() => props.onStop(tool.name)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onRun(tool)}
        >
          {'icon' in tool.face ? <Icon name={tool.face.icon} /> : tool.face.words}
        </button>
      ))}
    </div>
  )
}

/** Where a key leads from the button at `at`, round the ends; null for a key that leads nowhere. */
function nextStop(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
