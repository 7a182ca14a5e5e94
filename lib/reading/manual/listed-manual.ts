import type { IssuedManual } from './issued-manual'

/** A manual that is open to a reader, as its current release names it. */
export type ListedManual = Pick<
  IssuedManual,
  | 'authoritySlug'
  | 'manualSlug'
  | 'authorityName'
  | 'manualName'
  | 'number'
  | 'edition'
  | 'publishedAt'
  | 'demonstration'
> & {
  /** Read by those alone who have signed in and have a role in the authority. */
  staffOnly: boolean
}
