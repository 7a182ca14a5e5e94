/** A manual that is open to a reader, as its current release names it. */
export type ListedManual = {
  authoritySlug: string
  manualSlug: string
  authorityName: string
  manualName: string
  number: number
  edition: string
  publishedAt: Date
  demonstration: boolean
  /** Read by those alone who have signed in and have a role in the authority. */
  staffOnly: boolean
}
