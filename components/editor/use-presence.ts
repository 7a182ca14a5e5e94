'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { z } from 'zod'
import { PRESENCE_EVERY } from '@/lib/chapters/presence'

/** After how long without a key or a pointer somebody is no longer there, in milliseconds: the session may idle out. */
const AWAY = 20 * 60 * 1000

/** How long after the editor opens it says so, in milliseconds: what is drawn for a moment is not open. */
const FIRST = 300

/** The event with which a part of the page says that it changed what is stored: it is asked for at once. */
const STORED_ELSEWHERE = 'chapterhouse:stored-elsewhere'

const beside = z.object({
  others: z.array(
    z.object({ userId: z.string(), name: z.string(), self: z.boolean(), openedAt: z.coerce.date() }),
  ),
  latest: z.object({
    version: z.number(),
    state: z.enum(['draft', 'in_review', 'approved', 'published']),
    savedAt: z.coerce.date(),
    savedBy: z.string().nullable(),
  }),
})

type Beside = z.infer<typeof beside>

/** Who else has the version open, in the order in which they opened it. */
export type Presence = Beside['others']

/**
 * Says every few seconds that this editor is open, while it is looked at, and hears who else has it open and what
 * the newest save is. Leaving the page says so too.
 */
export function usePresence(given: {
  address: string
  revisionId: string
  tabId: string
  onHeard: (latest: Beside['latest']) => void
}): Presence {
  const { address, revisionId, tabId } = given
  const [others, setOthers] = useState<Presence>([])
  const heard = useEffectEvent((answer: Beside) => {
    setOthers((was) => (JSON.stringify(was) === JSON.stringify(answer.others) ? was : answer.others))
    given.onHeard(answer.latest)
  })

  useEffect(() => {
    let active = Date.now()
    let here = false
    const beat = async () => {
      if (document.visibilityState === 'hidden' || Date.now() - active > AWAY) return
      here = true
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ revisionId, tabId }),
        })
        const parsed = beside.safeParse(response.ok ? await response.json() : null)
        if (parsed.success) heard(parsed.data)
      } catch {
        // Not reachable now: the next time will do, and a save would say so.
      }
    }
    const stir = () => {
      const back = Date.now() - active > AWAY
      active = Date.now()
      if (back) void beat()
    }
    const shown = () => void (document.visibilityState === 'visible' && beat())
    const leave = () => {
      if (!here) return
      here = false
      const words = JSON.stringify({ revisionId, tabId, leaving: true })
      navigator.sendBeacon(address, new Blob([words], { type: 'application/json' }))
    }
    const now = () => void beat()
    const first = setTimeout(now, FIRST)
    const timer = setInterval(now, PRESENCE_EVERY)
    window.addEventListener('keydown', stir)
    window.addEventListener('pointerdown', stir)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', now)
    window.addEventListener(STORED_ELSEWHERE, now)
    document.addEventListener('visibilitychange', shown)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      leave()
      window.removeEventListener('keydown', stir)
      window.removeEventListener('pointerdown', stir)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', now)
      window.removeEventListener(STORED_ELSEWHERE, now)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [address, revisionId, tabId])
  return others
}
