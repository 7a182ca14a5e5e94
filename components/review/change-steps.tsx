'use client'

import { useEffect, useRef, useState } from 'react'
import { isTyping } from './is-typing'
import { useRemembered } from './use-remembered'

/**
 * Goes from change to change: by two buttons, and by the keys n and p unless they are switched off (a single key
 * must be, for those who speak to their computer). The change is given the focus, which screen readers announce.
 * Without JavaScript nothing is drawn: the links beside the changes do the same.
 */
export function ChangeSteps({ changes }: { changes: number }) {
  const [ready, setReady] = useState(false)
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const [keys, setKeys] = useRemembered('ch-change-keys', true)
  useEffect(() => setReady(true), [])

  const go = (step: 1 | -1) => {
    const focused = document.activeElement?.closest('[data-change]')?.getAttribute('data-change')
    const from = focused ? Number(focused) : at
    const next = from === 0 && step === -1 ? changes : from + step
    if (next < 1 || next > changes) {
      setSaid(next < 1 ? 'This is the first change.' : 'This is the last change.')
      return
    }
    setAt(next)
    setSaid('')
    document.getElementById(`change-${next}`)?.focus()
  }
  const latest = useRef({ go, keys: false })
  latest.current = { go, keys: keys && ready }

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!latest.current.keys || isTyping(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return
      event.preventDefault()
      latest.current.go(event.key === 'n' ? 1 : -1)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])

  if (!ready) return null
  return (
    <div className="ch-change-steps">
      <button type="button" className="ch-change-steps__step" onClick={() => go(-1)}>
        Previous change
      </button>
      <button type="button" className="ch-change-steps__step" onClick={() => go(1)}>
        Next change
      </button>
      <span className="ch-change-steps__at">{at === 0 ? `${changes} in all` : `${at} of ${changes}`}</span>
      <span className="ch-change-steps__said" role="status">
        {said}
      </span>
      <label className="ch-change-steps__keys">
        <input type="checkbox" checked={keys} onChange={(event) => setKeys(event.target.checked)} />
        Keys: <kbd>n</kbd> next change, <kbd>p</kbd> previous change
      </label>
    </div>
  )
}
