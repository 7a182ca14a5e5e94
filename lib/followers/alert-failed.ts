/** Followers of one manual could not be told: of what comes next in it nobody is told first, and others need not wait. */
export class AlertFailed extends Error {
  constructor(
    readonly manualId: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Does the work for a manual; what goes wrong is thrown as an {@link AlertFailed} that names it. */
export async function alertingOf<Done>(manualId: string, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    throw new AlertFailed(manualId, error)
  }
}
