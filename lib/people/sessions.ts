import { recordEvent } from '@/lib/audit/commands'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
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

/** A session of a person that still lives, as their account page shows it. */
export type LiveSession = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date }

/** The sessions of a person that still live, the one used last first. */
export async function liveSessions(userId: string, now = new Date()): Promise<LiveSession[]> {
  const sessions = await database().session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return sessions.filter((session) => isLive(session, now))
}

/**
 * Ends one of a person's own sessions, at once: the next request in it finds itself signed out. One that has ended
 * stays as it was; somebody else's is NotFound.
 */
export function endSession(userId: string, sessionId: string): Promise<void> {
  return inTransaction(async (transaction) => {
    const own = await transaction.session.findFirst({ where: { id: sessionId, userId } })
    if (!own) throw new NotFound('You have no such session.')
    const { count } = await transaction.session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count === 0) return
    await recordEvent(transaction, {
      authorityId: null,
      actorId: userId,
      action: 'endSession',
      subject: `session ${sessionId}`,
    })
  })
}

/** Ends all sessions of an account except, where given, the one that asks. Part of another command's transaction. */
export async function endSessions(transaction: Transaction, userId: string, except?: string): Promise<void> {
  await transaction.session.updateMany({
    where: { userId, endedAt: null, ...(except && { id: { not: except } }) },
    data: { endedAt: new Date() },
  })
}
