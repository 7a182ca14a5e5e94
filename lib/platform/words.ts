/** A count with its word: "1 chapter", "4 chapters", "no chapters". */
export function countOf(count: number, one: string, several: string): string {
  if (count === 0) return `no ${several}`
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}

/** How many of so many were found, where not all were: "12 chapters", "3 of 12 chapters". */
export function foundOf(found: number, all: number, one: string, several: string): string {
  const counted = countOf(all, one, several)
  return found === all ? counted : `${found} of ${counted}`
}

/** How long ago something was, in whole days: "today", "yesterday", "14 days ago". */
export function daysAgo(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${countOf(days, 'day', 'days')} ago`
}

/** How far ahead a day is: "in 14 days", "tomorrow", "today", "14 days ago". */
export function daysAhead(days: number): string {
  if (days <= 0) return daysAgo(-days)
  return days === 1 ? 'tomorrow' : `in ${countOf(days, 'day', 'days')}`
}
