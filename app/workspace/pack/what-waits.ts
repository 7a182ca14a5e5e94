/** How much waits for somebody's decision, in a sentence; emergencies are listed below it, each with a page of its own. */
export function whatWaits(given: { decides: boolean; toDecide: number; emergencies: number }): string {
  const { decides, toDecide, emergencies } = given
  if (!decides)
    return 'You are not an approver here, and stand in for none today, so nothing waits for your decision.'
  if (toDecide === 0)
    return emergencies === 0
      ? 'Nothing waits for your decision.'
      : 'No new version and no change of the contents waits for your decision.'
  const things = toDecide === 1 ? 'One thing waits' : `${toDecide} things wait`
  return `${things} for your decision, the longest-waiting first. Each is stored as a decision of its own.`
}
