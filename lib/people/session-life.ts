/** How long a session lasts at most, in milliseconds: a working day, and no overnight. */
export const SESSION_LASTS = 12 * 60 * 60 * 1000

/** How long a session may lie unused, in milliseconds. */
export const SESSION_IDLES = 60 * 60 * 1000

/** How often, in milliseconds, a session's last use is written down: not at every request. */
export const SESSION_SEEN_EVERY = 60 * 1000

/** What decides whether a session still lives. */
export type SessionTimes = { endedAt: Date | null; expiresAt: Date; lastSeenAt: Date }

/** Does the session still count at this moment: not ended, not expired, and used within the last hour? */
export function isLive(session: SessionTimes, now: Date): boolean {
  return (
    session.endedAt === null &&
    session.expiresAt > now &&
    now.getTime() - session.lastSeenAt.getTime() < SESSION_IDLES
  )
}

/** Is the last use that was written down old enough to be written anew? */
export function isDueToBeSeen(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SESSION_SEEN_EVERY
}
