/** What the amendment summary says of a chapter of which a part became a chapter of its own. */
export function splitOffWords(partTitle: string): string {
  return `A part of it is now a chapter of its own: “${partTitle}”.`
}
