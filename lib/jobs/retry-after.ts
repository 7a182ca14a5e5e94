const MINUTE = 60_000

/** Minutes until the next attempt, after the first, the second … */
const pauses = [1, 5, 15, 60, 240]

/** How often an e-mail is handed over at most: with the pauses between, some three days. */
const ATTEMPTS = 20

/**
 * Milliseconds until an e-mail that the server refused for now is handed over again, after so many attempts; null
 * when it has been tried often enough.
 */
export function retryAfter(attempts: number): number | null {
  if (attempts >= ATTEMPTS) return null
  return (pauses[attempts - 1] ?? 240) * MINUTE
}
