/** A place's number as somebody types it into a search box: "4.2.7", "4.2.7." or "12a"; null for anything else. */
export function typedNumber(typed: string): string | null {
  const [, number] = /^\s*(\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*)\.?\s*$/i.exec(typed) ?? []
  return number?.toLowerCase() ?? null
}
