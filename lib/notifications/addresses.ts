import { addressFromOutside } from '@/lib/platform/whole-address'
import { guestReviewPage } from '@/lib/platform/workspace-addresses'

/*
 * Addresses as an e-mail needs them: whole, since it is read outside the workspace. The paths of the workspace are those
 * of lib/platform/workspace-addresses.ts.
 */

/** The whole address of a path of this installation: '/workspace' is 'https://manuals.example/workspace'. */
export function wholeAddress(path: string): string {
  return addressFromOutside(path)
}

/** The page that an outside specialist's personal link opens. */
export function guestReviewAddress(token: string): string {
  return wholeAddress(guestReviewPage(token))
}
