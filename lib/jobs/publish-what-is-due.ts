import { Conflict } from '@/lib/platform/errors'
import { publishScheduled } from '@/lib/releases/commands/publish-scheduled'
import { leaseDueSchedule } from '@/lib/releases/lease-schedule'

/**
 * Makes the publications whose time has come, one after another, until none is due. Any number of workers may do this at
 * once: each has taken what it makes, and one that dies leaves it as if nothing had been begun. Gives how many were run,
 * whatever came of them; `told` hears of what could be tried again.
 */
export async function publishWhatIsDue(
  told: (problem: string) => void,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  let run = 0
  while (mayGoOn()) {
    const scheduleId = await leaseDueSchedule()
    if (scheduleId === null) break
    try {
      await publishScheduled({ kind: 'schedule', scheduleId }, { scheduleId })
      run += 1
    } catch (error) {
      // It was taken back, or another worker was quicker whose lease had run out: there is nothing left to do.
      if (!(error instanceof Conflict)) told(`A publication could not be made yet: ${wordsOf(error)}`)
    }
  }
  return run
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
