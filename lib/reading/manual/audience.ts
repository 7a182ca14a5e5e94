/** Who a page is drawn for: everybody, or staff of the manual's authority who have signed in. */
export type Audience = 'public' | 'staff'

/** Somebody who reads in a signed-in session, and the authorities that they have a role in. */
export type Reader = { userId: string; sessionId: string; authorityIds: readonly string[] }

/** Who a reader counts as in a manual of this authority; null is somebody who has not signed in. */
export function audienceIn(reader: Reader | null, authorityId: string): Audience {
  return reader?.authorityIds.includes(authorityId) ? 'staff' : 'public'
}

/** How answers for staff may be kept: not at all, by nobody. */
export const FOR_STAFF_ALONE = 'private, no-store'
