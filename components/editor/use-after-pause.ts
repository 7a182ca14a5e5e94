'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent } from 'react'

/** The longest that what follows a pause waits for the browser to have nothing else to do, in milliseconds. */
const LONGEST_WAIT = 1_000

/**
 * Runs once when the editor is there, and again each time that its text has rested for `pause` milliseconds and the browser
 * is idle: never between a key and what it puts on the screen.
 */
export function useAfterPause(editor: Editor | null, pause: number, run: (editor: Editor) => void): void {
  const onRest = useEffectEvent(run)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout>
    let waiting = 0
    const later = () => {
      clearTimeout(timer)
      cancelIdle(waiting)
      timer = setTimeout(() => {
        waiting = whenIdle(() => {
          if (!editor.isDestroyed) onRest(editor)
        })
      }, pause)
    }
    later()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      cancelIdle(waiting)
      editor.off('update', later)
    }
  }, [editor, pause])
}

// Not every browser tells when it is idle.
function whenIdle(run: () => void): number {
  if ('requestIdleCallback' in window) return window.requestIdleCallback(run, { timeout: LONGEST_WAIT })
  return Number(setTimeout(run))
}

function cancelIdle(waiting: number): void {
  if ('cancelIdleCallback' in window) window.cancelIdleCallback(waiting)
  else clearTimeout(waiting)
}
