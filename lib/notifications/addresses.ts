/*
 * Addresses as an e-mail needs them: whole, since it is read outside the workspace. They begin as people know this
 * installation (NEXTAUTH_URL); a program that is run without it knows of no other than the default.
 */

const DEFAULT_ORIGIN = 'http://127.0.0.1:3000'

/** A manual as its addresses name it. */
export type ManualSlugs = { authority: string; manual: string }

/** The whole address of a path of this installation: '/workspace' is 'https://manuals.example/workspace'. */
export function wholeAddress(path: string): string {
  return new URL(path, process.env.NEXTAUTH_URL || DEFAULT_ORIGIN).href
}

/** Everything that waits for an approver's decision, in one list. */
export function packAddress(): string {
  return wholeAddress('/workspace/pack')
}

/** The workspace's home of a manual. */
export function manualAddress({ authority, manual }: ManualSlugs): string {
  return wholeAddress(`/workspace/${authority}/${manual}`)
}

/** The workspace's page of a chapter. */
export function chapterAddress(manual: ManualSlugs, chapter: string): string {
  return `${manualAddress(manual)}/chapters/${chapter}`
}

/** The page on which an approver reads and decides; a comment's id leads to that comment. */
export function reviewAddress(manual: ManualSlugs, chapter: string, commentId?: string): string {
  return `${chapterAddress(manual, chapter)}/review${commentId === undefined ? '' : `#comment-${commentId}`}`
}

/** The page that an outside specialist's personal link opens. */
export function guestReviewAddress(token: string): string {
  return wholeAddress(`/guest-review/${encodeURIComponent(token)}`)
}

/** Where a person says how much they want to be told by e-mail. */
export function fewerEmailsAddress(): string {
  return wholeAddress('/workspace/account#emails')
}
