import { database } from '@/lib/platform/database'
import type { Role } from '@/prisma/generated/enums'
import { isDueToBeSeen, isLive } from './session-life'

/** A person in a live session, with their roles by authority, as they are now. */
export type SignedIn = {
  userId: string
  sessionId: string
  name: string
  email: string
  administrator: boolean
  roles: { role: Role; authority: { id: string; slug: string; name: string } }[]
}

/**
 * The person of a session if it still lives (not ended, expired or idle, account not deactivated), else null.
 * Using it is what keeps it from idling out.
 */
export async function continueSession(sessionId: string, now = new Date()): Promise<SignedIn | null> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    include: {
      user: {
        include: {
          memberships: {
            select: { role: true, authority: { select: { id: true, slug: true, name: true } } },
            orderBy: [{ authority: { name: 'asc' } }, { role: 'asc' }],
          },
        },
      },
    },
  })
  if (!session || !isLive(session, now) || session.user.deactivatedAt) return null
  if (isDueToBeSeen(session, now))
    await database().session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { lastSeenAt: now },
    })
  const { id: userId, name, email, administrator, memberships: roles } = session.user
  return { userId, sessionId, name, email, administrator, roles }
}
