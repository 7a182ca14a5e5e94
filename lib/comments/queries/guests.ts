import type { Database } from '@/lib/platform/database'

/** An outside specialist who was asked to read a version, as the people of the authority see them. */
export type GuestRow = {
  id: string
  name: string
  email: string
  invitedBy: string
  invitedAt: Date
  expiresAt: Date
  revokedAt: Date | null
  /** null until the link is opened for the first time. */
  lastSeenAt: Date | null
  comments: number
  /** Does the link still open the draft? */
  live: boolean
}

/** Everybody who was asked to read a version from outside, the last invited first. The page has authorised reading it. */
export async function guestsOf(from: Database, revisionId: string, now = new Date()): Promise<GuestRow[]> {
  const guests = await from.guestReviewer.findMany({
    where: { revisionId },
    include: {
      invitedBy: { select: { name: true } },
      revision: { select: { state: true } },
      _count: { select: { comments: true } },
    },
    orderBy: { createdAt: 'desc' },
  })
  return guests.map(
    ({ id, name, email, invitedBy, createdAt, expiresAt, revokedAt, lastSeenAt, ...guest }) => ({
      id,
      name,
      email,
      invitedBy: invitedBy.name,
      invitedAt: createdAt,
      expiresAt,
      revokedAt,
      lastSeenAt,
      comments: guest._count.comments,
      live: revokedAt === null && expiresAt > now && guest.revision.state !== 'published',
    }),
  )
}
