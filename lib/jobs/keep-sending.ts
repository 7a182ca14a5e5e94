import { listen } from '@/lib/platform/listen'
import type { MailServer } from '@/lib/platform/mail'
import { sendMessages } from './send-messages'

/** Milliseconds between two looks for messages that are due, announced or not. */
const LOOK_EVERY = 5_000

/** Milliseconds for which a mail server that could not be reached is left alone. */
const LEAVE_ALONE = 30_000

/**
 * Sends messages as soon as the transaction that wrote them has committed, until it is stopped; then it ends with the e-mail
 * that is being handed over. `told` hears of what went wrong, and it goes on.
 */
export function keepSending(given: {
  databaseUrl: string
  mailServer: MailServer | null
  told: (problem: string) => void
}): { stop: () => Promise<void> } {
  let stopped = false
  let announced = false
  let round: Promise<void> | undefined
  let next: NodeJS.Timeout | undefined
  let aloneUntil = 0

  const look = () => {
    announced = true
    if (stopped || round || Date.now() < aloneUntil) return
    clearTimeout(next)
    round = sendWhatIsDue().finally(() => {
      round = undefined
      if (!stopped) next = setTimeout(look, announced ? 0 : Math.max(LOOK_EVERY, aloneUntil - Date.now()))
    })
  }
  const sendWhatIsDue = async () => {
    announced = false
    try {
      const { reached } = await sendMessages(given.mailServer, () => !stopped)
      if (reached) return
      aloneUntil = Date.now() + LEAVE_ALONE
      announced = false
      given.told('The mail server cannot be reached. What waits is sent when it can be.')
    } catch (error) {
      given.told(`Messages could not be sent: ${error instanceof Error ? error.message : String(error)}`)
      announced = false
    }
  }

  const ear = listen(given.databaseUrl, 'chapterhouse_messages', look)
  look()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(next)
      await Promise.all([ear.stop(), round])
    },
  }
}
