const london = { timeZone: 'Europe/London' } as const
const clock = new Intl.DateTimeFormat('en-GB', {
  ...london,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const day = new Intl.DateTimeFormat('en-GB', { ...london, day: 'numeric', month: 'long', year: 'numeric' })

/** When something was saved, by London's clocks: "at 14:03" of today, "on 3 March 2025 at 14:03" of another day. */
export function savedWords(savedAt: Date, now: Date): string {
  const time = `at ${clock.format(savedAt)}`
  return day.format(savedAt) === day.format(now) ? time : `on ${day.format(savedAt)} ${time}`
}
