/** Where is searched: the current releases of these manuals. */
export type SearchScope = {
  manualIds: readonly string[]
  /** Ids of chapters that this reader is not shown. */
  hidden: readonly string[]
  /** Ids of the only chapters that are wanted (of a section, with a badge); null for all. */
  only: readonly string[] | null
}
