import { useEffect, useState } from 'react'

/** A yes or no that this browser remembers under a name; where it keeps nothing, for as long as the page is open. */
export function useRemembered(name: string, first: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(first)
  useEffect(() => {
    const kept = keptUnder(name)
    if (kept !== null) setValue(kept === 'yes')
  }, [name])
  const remember = (next: boolean) => {
    setValue(next)
    try {
      localStorage.setItem(name, next ? 'yes' : 'no')
    } catch {
      // A browser that keeps nothing for us asks again next time.
    }
  }
  return [value, remember]
}

function keptUnder(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
