import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { Forbidden } from '@/lib/platform/errors'
import type { User } from '@/prisma/generated/client'
import type { EmailsWanted } from '@/prisma/generated/enums'
import { isSealed, readPasswordLink } from './password-link'
import { hashPassword, passwordMatches } from './passwords'
import { changePasswordSchema, emailsWantedSchema, setPasswordSchema } from './schema'
import { endSessions, type SignedIn } from './sessions'
import { countAttempt, forgiveAccount, forgiveAttempts } from './sign-in-limits'

// What a person does to their own account. These are no commands of permissions.ts: who may is decided by the link
// or the session that they hold, not by a role.

/** The account that a link to set a password is for, while the link is good; null for a wrong, used or expired one. */
export async function accountOfPasswordLink(token: string, now = new Date()): Promise<User | null> {
  const link = readPasswordLink(token)
  if (!link || link.expiresAt <= now) return null
  const user = await database().user.findUnique({ where: { id: link.userId } })
  return user && !user.deactivatedAt && opens(token, link.expiresAt, user) ? user : null
}

/**
 * Sets the password from a one-time link, which is spent by it, and with which the account waits no longer for what was
 * tried with the forgotten one. Forbidden if the link is no good any more.
 */
export async function setPassword(input: z.input<typeof setPasswordSchema>): Promise<{ email: string }> {
  const { token, password } = setPasswordSchema.parse(input)
  const found = await accountOfPasswordLink(token)
  if (!found) throw new Forbidden(SPENT)
  const passwordHash = await hashPassword(password)
  const { email } = await inTransaction(async (transaction) => {
    const user = await lockUser(transaction, found.id)
    if (user.deactivatedAt || user.passwordHash !== found.passwordHash) throw new Forbidden(SPENT)
    await replacePassword(transaction, user, passwordHash, 'setPassword')
    return user
  })
  await forgiveAccount(email)
  return { email }
}

/**
 * Changes the password of the person who has signed in, and ends their other sessions. Gives false for a wrong
 * current password, of which there may be as many as at signing in: then the seconds to wait.
 */
export async function changePassword(
  person: SignedIn,
  input: z.input<typeof changePasswordSchema>,
  address: string,
): Promise<{ changed: true } | { changed: false; waitSeconds: number }> {
  const { currentPassword, password } = changePasswordSchema.parse(input)
  const waitSeconds = await countAttempt(person.email, address)
  if (waitSeconds > 0) return { changed: false, waitSeconds }
  const before = await database().user.findUniqueOrThrow({ where: { id: person.userId } })
  if (!(await passwordMatches(currentPassword, before.passwordHash)))
    return { changed: false, waitSeconds: 0 }
  const passwordHash = await hashPassword(password)
  await inTransaction(async (transaction) => {
    const user = await lockUser(transaction, person.userId)
    if (user.deactivatedAt || user.passwordHash !== before.passwordHash)
      throw new Forbidden('Your account was changed in the meantime. Sign in again.')
    await replacePassword(transaction, user, passwordHash, 'changePassword', person.sessionId)
  })
  await forgiveAttempts(person.email, address)
  return { changed: true }
}

/** Says how much the person who has signed in is told by e-mail. What they are not sent is kept in their mailbox page. */
export function chooseEmails(person: SignedIn, input: z.input<typeof emailsWantedSchema>): Promise<void> {
  const { emails } = emailsWantedSchema.parse(input)
  return inTransaction(async (transaction) => {
    const { id } = await lockUser(transaction, person.userId)
    await transaction.user.update({ where: { id }, data: { emails } })
    await recordEvent(transaction, {
      authorityId: null,
      actorId: id,
      action: 'chooseEmails',
      subject: `user ${id}`,
      details: { emails },
    })
  })
}

/** How much a person is told by e-mail. */
export async function emailsWantedBy(person: SignedIn): Promise<EmailsWanted> {
  const { emails } = await database().user.findUniqueOrThrow({ where: { id: person.userId } })
  return emails
}

const SPENT = 'This link has been used, or is out of date. Ask an administrator of Chapterhouse for another.'

function opens(token: string, expiresAt: Date, { id, passwordHash }: User): boolean {
  return isSealed(token, { userId: id, passwordHash, expiresAt }, environment().NEXTAUTH_SECRET)
}

async function lockUser(transaction: Transaction, userId: string): Promise<User> {
  await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  return transaction.user.findUniqueOrThrow({ where: { id: userId } })
}

async function replacePassword(
  transaction: Transaction,
  { id }: User,
  passwordHash: string,
  action: 'setPassword' | 'changePassword',
  keptSession?: string,
): Promise<void> {
  await transaction.user.update({ where: { id }, data: { passwordHash } })
  await endSessions(transaction, id, keptSession)
  await recordEvent(transaction, { authorityId: null, actorId: id, action, subject: `user ${id}` })
}
