/** Words in quotation marks; those that were typed in such already stay as they are. */
export function inQuotationMarks(words: string): string {
  return /^["“].*["”]$/.test(words) ? words : `“${words}”`
}
