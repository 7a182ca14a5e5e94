import { AlertFailed } from '@/lib/followers/alert-failed'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { alertNextRelease } from '@/lib/followers/alert-release'

/** Milliseconds between two looks for what followers have not been told of. */
const LOOK_EVERY = 5_000

/**
 * Writes the e-mails to followers about what was published and about urgent notices, until it is stopped; then it ends with
 * the one that it is about. `told` hears of what went wrong; the manual that it went wrong for waits for the next round, and the
 * others do not.
 */
export function keepAlerting({ told }: { told: (problem: string) => void }): { stop: () => Promise<void> } {
  let stopped = false
  let next: NodeJS.Timeout | undefined
  const round = async () => {
    for (const alertNext of [alertNextNotice, alertNextRelease]) await alertAll(alertNext)
    if (!stopped) next = setTimeout(look, LOOK_EVERY)
  }
  const alertAll = async (alertNext: (passedOver: readonly string[]) => Promise<number | null>) => {
    const passedOver: string[] = []
    while (!stopped) {
      try {
        if ((await alertNext(passedOver)) === null) return
      } catch (error) {
        told(`Followers could not be told: ${error instanceof Error ? error.message : String(error)}`)
        if (!(error instanceof AlertFailed)) return
        passedOver.push(error.manualId)
      }
    }
  }
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = round()
  }
  look()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(next)
      await running
    },
  }
}
