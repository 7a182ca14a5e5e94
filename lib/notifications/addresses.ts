import { guestReviewPage } from '@/lib/platform/workspace-addresses'

/*
 * Addresses as an e-mail needs them: whole, since it is read outside the workspace. They begin as people know this
 * installation (NEXTAUTH_URL); a program that is run without it knows of no other than the default. The paths of the
 * workspace are those of lib/platform/workspace-addresses.ts.
 */

const DEFAULT_ORIGIN = 'http://127.0.0.1:3000'

/** The whole address of a path of this installation: '/workspace' is 'https://manuals.example/workspace'. */
export function wholeAddress(path: string): string {
  return new URL(path, process.env.NEXTAUTH_URL || DEFAULT_ORIGIN).href
}

/** The page that an outside specialist's personal link opens. */
export function guestReviewAddress(token: string): string {
  return wholeAddress(guestReviewPage(token))
}
