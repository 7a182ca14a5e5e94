'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'

/** The tabs beside the text. */
export type SideTabName = 'details' | 'outline' | 'checks' | 'comments'

/** One tab: its name in words (and a shorter form to draw), how many things wait in it, and what it shows. */
export type SideTab = {
  name: SideTabName
  words: string
  short?: string
  count?: number
  panel: ReactNode
}

/** The id of a tab's panel, to which keys lead. */
export function panelId(name: SideTabName): string {
  return `beside-${name}`
}

/**
 * The column beside the text, as the ARIA tabs pattern has it: one stop for the Tab key, arrow keys between the tabs. All
 * panels stay in the page, so that nothing typed in one is lost when another is shown.
 */
export function SidePanel(props: {
  tabs: readonly SideTab[]
  shown: SideTabName
  onShow: (name: SideTabName) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex(({ name }) => name === props.shown)
    const next = nextTab(event.key, at, props.tabs.length)
    const tab = next === null ? undefined : props.tabs[next]
    if (!tab) return
    event.preventDefault()
    props.onShow(tab.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus()
  }
  return (
    <aside className="ch-side" aria-label="Beside the text">
      <div className="ch-side__tabs" role="tablist" aria-label="Beside the text" ref={list} onKeyDown={move}>
        {props.tabs.map(({ name, words, short, count }) => (
          <button
            className="ch-side__tab"
            key={name}
            type="button"
            role="tab"
            id={`${panelId(name)}-tab`}
            aria-label={short && words}
            aria-selected={name === props.shown}
            aria-controls={panelId(name)}
            tabIndex={name === props.shown ? 0 : -1}
            onClick={() => props.onShow(name)}
          >
            {short ?? words}
            {count !== undefined && count > 0 && ` (${count})`}
          </button>
        ))}
      </div>
      {props.tabs.map(({ name, panel }) => (
        <div
          className="ch-side__panel"
          key={name}
          role="tabpanel"
          id={panelId(name)}
          aria-labelledby={`${panelId(name)}-tab`}
          tabIndex={-1}
          hidden={name !== props.shown}
        >
          {panel}
        </div>
      ))}
    </aside>
  )
}

function nextTab(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
