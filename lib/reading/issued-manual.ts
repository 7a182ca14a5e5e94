import type { ManualPlace } from './addresses'

/** A manual as one of its releases issued it: what heads each of its reader's pages. */
export type IssuedManual = {
  manualId: string
  releaseId: string
  editionId: string
  authoritySlug: string
  manualSlug: string
  /** The names as they were when the release was made. */
  authorityName: string
  manualName: string
  /** The release's number, which readers know as "update 3". */
  number: number
  edition: string
  publishedAt: Date
  /** Release 1 of an import: what stood on an older contents page. */
  imported: boolean
  /** The address names the release, so that the page stays as it is when the next one is published. */
  atRelease: boolean
  demonstration: boolean
  nextUpdateDue: Date | null
}

/** Where the reader stands: links on a release's own pages stay within that release. */
export function placeOf(issued: IssuedManual): ManualPlace {
  return {
    authority: issued.authoritySlug,
    manual: issued.manualSlug,
    release: issued.atRelease ? issued.number : null,
  }
}
