'use client'

import { useEffect, useEffectEvent } from 'react'
import { isPressed } from './keys'

/** What the keys that work anywhere on the editor's page ask for. */
type PageKeys = {
  onFind: (how: 'find' | 'replace' | 'next' | 'previous') => void
  onShortcuts: () => void
}

/** Listens for the editor's keys anywhere on its page, except while a dialogue is open. */
export function usePageKeys(asked: PageKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (isPressed(event, 'Control+F')) asked.onFind('find')
    else if (isPressed(event, 'Control+H')) asked.onFind('replace')
    else if (isPressed(event, 'F3')) asked.onFind('next')
    else if (isPressed(event, 'Shift+F3')) asked.onFind('previous')
    else if (isPressed(event, 'Control+/') || (event.key === '?' && !isWriting(event.target))) {
      asked.onShortcuts()
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  )
}
