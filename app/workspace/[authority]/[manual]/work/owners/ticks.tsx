'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useFormState } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field-id'

type Ticked = { has: (id: string) => boolean; set: (id: string, ticked: boolean) => void }

const TickedChapters = createContext<Ticked>({ has: () => false, set: () => {} })

/** Keeps which chapters are ticked: they stay so when the form was refused, and all can be ticked at once. */
export function Ticks({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const set = (id: string, tick: boolean) =>
    setTicked((before) =>
      tick ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id)),
    )
  const all = ids.every((id) => ticked.has(id))
  return (
    <TickedChapters value={{ has: (id) => ticked.has(id), set }}>
      <div id={fieldId('chapterIds')}>
        <div className="ch-ticks">
          <Button type="button" kind="secondary" onClick={() => setTicked(new Set(all ? [] : ids))}>
            {all ? 'Tick none' : ids.length === 1 ? 'Tick it' : `Tick all ${ids.length}`}
          </Button>
          <span className="ch-ticks__count" aria-live="polite">
            {ticked.size === 0 ? 'None is ticked' : `${ticked.size} ticked`}
          </span>
        </div>
        {children}
      </div>
    </TickedChapters>
  )
}

/** The tick of one chapter. */
export function Tick({ id, label }: { id: string; label: string }) {
  const ticked = useContext(TickedChapters)
  const state = useFormState()
  const box = useRef<HTMLInputElement>(null)
  const checked = ticked.has(id)
  // A form that was sent is put back as it began; the ticks stay as they were set.
  useEffect(() => {
    if (box.current && state) box.current.checked = checked
  }, [checked, state])
  return (
    <input
      ref={box}
      className="ch-tick__box"
      type="checkbox"
      name="chapterIds"
      value={id}
      aria-label={label}
      checked={checked}
      onChange={(event) => ticked.set(id, event.target.checked)}
    />
  )
}
