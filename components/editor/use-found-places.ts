'use client'

import { useEffect, useState } from 'react'
import type { PublishedPlace } from '@/lib/reading/search/published-place'
import { manualHome } from './manual-home'

/** How long typing must have rested before the server is asked, in milliseconds. */
const PAUSE = 150

/** The places in other manuals that what is typed may mean; null while nothing is asked (`typed` null) or answered. */
export function useFoundPlaces(typed: string | null): readonly PublishedPlace[] | null {
  const [found, setFound] = useState<readonly PublishedPlace[] | null>(null)
  useEffect(() => {
    if (typed === null) {
      setFound(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const address = `${manualHome()}/manuals?asked=${encodeURIComponent(typed.trim())}`
        const answer = await fetch(address, { signal: stop.signal })
        setFound(answer.ok ? await answer.json() : [])
      } catch {
        // Asked anew at the next letter.
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed])
  return found
}
