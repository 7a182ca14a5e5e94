/**
 * An edition's name in a sentence: "July 2024 edition"; a name that does not end in a year, such as "As imported",
 * stands as it is.
 */
export function editionWords(edition: string): string {
  return /\d{4}$/.test(edition) ? `${edition} edition` : edition
}

/** An edition as the object of a sentence: "the July 2024 edition", "the edition “As imported”". */
export function theEdition(edition: string): string {
  const words = editionWords(edition)
  return words === edition ? `the edition “${edition}”` : `the ${words}`
}

/** What stands in an edition, in a sentence: "in the July 2024 edition", "in the edition “As imported”". */
export function inEdition(edition: string): string {
  return `in ${theEdition(edition)}`
}
