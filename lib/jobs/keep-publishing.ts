import { publishWhatIsDue } from './publish-what-is-due'

/** Milliseconds between two looks for publications whose time has come. */
const LOOK_EVERY = 5_000

/**
 * Makes publications at the times that were set for them, until it is stopped; then it ends with the one that it is about.
 * `told` hears of what went wrong, and it goes on.
 */
export function keepPublishing({ told }: { told: (problem: string) => void }): { stop: () => Promise<void> } {
  let stopped = false
  let round: Promise<void> | undefined
  let next: NodeJS.Timeout | undefined

  const look = () => {
    round = publishWhatIsDue(told, () => !stopped)
      .catch((error: unknown) => {
        told(
          `Publications could not be looked for: ${error instanceof Error ? error.message : String(error)}`,
        )
      })
      .then(() => {
        if (!stopped) next = setTimeout(look, LOOK_EVERY)
      })
  }
  look()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(next)
      await round
    },
  }
}
