import { recordEvent } from '@/lib/audit/commands'
import { database, inTransaction } from '@/lib/platform/database'
import { passwordMatches } from './passwords'
import { signInSchema } from './schema'
import { SESSION_LASTS } from './session-life'
import { clearExpiredCounts, countAttempt, forgiveAttempts } from './sign-in-limits'

/**
 * What became of an attempt to sign in. "wrong" is the one answer for an unknown account, a wrong password and a
 * deactivated account; "demonstration" is said only to somebody who knows the password.
 */
export type SignInOutcome =
  | { outcome: 'signedIn'; userId: string; sessionId: string }
  | { outcome: 'wrong' }
  | { outcome: 'wait'; seconds: number }
  | { outcome: 'demonstration' }

/** Where the attempt comes from, and whether this installation is served beyond the machine it runs on. */
export type SignInPlace = { address: string; beyondLoopback: boolean }

/** Begins a session for the account with this e-mail address and password, or says why not. */
export async function signIn(
  given: { email: string; password: string },
  place: SignInPlace,
): Promise<SignInOutcome> {
  const parsed = signInSchema.safeParse(given)
  if (!parsed.success) return { outcome: 'wrong' }
  const { email, password } = parsed.data

  const seconds = await countAttempt(email, place.address)
  if (seconds > 0) return { outcome: 'wait', seconds }

  const user = await database().user.findUnique({ where: { email } })
  const right = await passwordMatches(password, user?.passwordHash)
  if (!user || !right) return { outcome: 'wrong' }
  if (user.demonstration && place.beyondLoopback) return { outcome: 'demonstration' }

  const sessionId = await beginSession(user.id, user.passwordHash)
  if (!sessionId) return { outcome: 'wrong' }
  await forgiveAttempts(email, place.address)
  await clearExpiredCounts()
  return { outcome: 'signedIn', userId: user.id, sessionId }
}

/** Under a lock on the account: it may have been deactivated, or its password changed, while this one was hashed. */
function beginSession(userId: string, checkedHash: string): Promise<string | null> {
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
    const user = await transaction.user.findUniqueOrThrow({ where: { id: userId } })
    if (user.deactivatedAt || user.passwordHash !== checkedHash) return null
    const { id } = await transaction.session.create({
      data: { userId, expiresAt: new Date(Date.now() + SESSION_LASTS) },
    })
    await recordEvent(transaction, {
      authorityId: null,
      actorId: userId,
      action: 'signIn',
      subject: `session ${id}`,
    })
    return id
  })
}
