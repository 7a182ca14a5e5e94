import { createHash } from 'node:crypto'
import { Conflict } from './errors'

/** What a form carries of what its writer saw when it was drawn: another mark, if it is another by now. */
export function seenMark(seen: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url')
}

/** Throws Conflict where what there is now is not what was seen; `what` begins the sentence, as “This term”. */
export function refuseUnseen<Now extends readonly unknown[]>(seen: string, now: Now, what: string): void {
  if (seen === seenMark(now)) return
  throw new Conflict<Now>(
    `${what} has been changed by somebody else since you opened this page. Nothing was stored. Open the page again to see what it is now.`,
    now,
  )
}
