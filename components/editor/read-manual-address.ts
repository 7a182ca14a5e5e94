import { isManualAddress } from '@/lib/document/manual-address'

/**
 * The permanent address that was typed or pasted: a path, or the whole address of a page of this installation. Null
 * for anything else, by its shape.
 */
export function readManualAddress(typed: string, origin = window.location.origin): string | null {
  const address = typed.trim()
  if (isManualAddress(address)) return address
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const path = `${url.pathname.replace(/\/$/, '')}${url.hash}`
  return url.origin === origin && isManualAddress(path) ? path : null
}
