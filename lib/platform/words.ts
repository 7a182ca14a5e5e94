/** A count with its word: "1 chapter", "4 chapters", "no chapters". */
export function countOf(count: number, one: string, several: string): string {
  if (count === 0) return `no ${several}`
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}
