/**
 * An edition's name in a sentence: "July 2024 edition"; a name that does not end in a year, such as "As imported",
 * stands as it is.
 */
export function editionWords(edition: string): string {
  return /\d{4}$/.test(edition) ? `${edition} edition` : edition
}
