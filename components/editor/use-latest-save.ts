'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { LatestSave } from './editor-actions'

/** How often an open editor asks whether somebody else has saved, in milliseconds. */
const EVERY = 20_000

const latestSave = z.object({ version: z.number(), savedAt: z.string(), savedBy: z.string().nullable() })

/** The newest save of the draft, if it is newer than `version`: somebody else is at work on it too. */
export function useLatestSave(address: string, version: number): LatestSave | null {
  const [latest, setLatest] = useState<LatestSave | null>(null)
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const parsed = latestSave.safeParse(await (await fetch(address)).json())
        if (parsed.success) setLatest(parsed.data)
      } catch {
        // Not reachable now: the next time will do, and a save would say so.
      }
    }
    const timer = setInterval(() => void ask(), EVERY)
    return () => clearInterval(timer)
  }, [address])
  return latest && latest.version > version ? latest : null
}
