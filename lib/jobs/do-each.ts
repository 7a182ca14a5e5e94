/** A piece of work that stands for itself: what it is called where its failure is told, and how it is done. */
export type Piece = { what: string; run: () => Promise<unknown> }

/**
 * Does one piece of work after another, each whatever became of those before it. `told` hears of each that failed; when all
 * were tried, they are thrown together, so that the job counts as not done and is tried again.
 */
export async function doEach(pieces: readonly Piece[], told: (problem: string) => void): Promise<void> {
  const failures: unknown[] = []
  for (const { what, run } of pieces) {
    try {
      await run()
    } catch (error) {
      failures.push(error)
      told(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${pieces.length} failed`)
}
