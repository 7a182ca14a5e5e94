import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import type { User } from '@/prisma/generated/client'
import { PASSWORD_LINK_LASTS, sealPasswordLink } from './password-link'
import { hashPassword, NO_PASSWORD } from './passwords'
import { type Actor, authoriseInstallation } from './permissions'
import { accountSchema, createAccountSchema, membershipSchema } from './schema'
import { endSessions } from './sessions'

/** What createAccount takes. */
export type NewAccount = z.input<typeof createAccountSchema>

/** What the commands about one account take. */
export type AccountInput = z.input<typeof accountSchema>

/** What grantRole and revokeRole take. */
export type MembershipInput = z.input<typeof membershipSchema>

/**
 * Makes an account. Without a password nobody can sign in to it until a link from issuePasswordLink has been used.
 * Conflict if there is one with this e-mail address, deactivated ones too.
 */
export async function createAccount(actor: Actor, input: NewAccount): Promise<{ userId: string }> {
  const { password, ...account } = createAccountSchema.parse(input)
  // Hashing takes long on purpose: not while locks are held.
  const passwordHash = password === undefined ? NO_PASSWORD : await hashPassword(password)
  return inTransaction(async (transaction) => {
    const actorId = await authoriseInstallation(transaction, actor, 'createAccount')
    if (actor.kind !== 'console' && (password !== undefined || account.demonstration))
      throw new Forbidden('A person chooses their own password, from a link that you give them.')
    const [user] = await transaction.user.createManyAndReturn({
      data: [{ ...account, passwordHash }],
      skipDuplicates: true,
    })
    if (!user)
      throw new Conflict(`There is an account for ${account.email} already.`, { email: account.email })
    await recordEvent(transaction, {
      authorityId: null,
      actorId,
      action: 'createAccount',
      subject: `user ${user.id}`,
      details: { administrator: account.administrator, demonstration: account.demonstration },
    })
    return { userId: user.id }
  })
}

/**
 * Gives the token of a one-time link with which the person sets a password. The password that they had, links given
 * earlier and sessions that are open end with it.
 */
export async function issuePasswordLink(
  actor: Actor,
  input: AccountInput,
): Promise<{ token: string; expiresAt: Date }> {
  const { userId } = accountSchema.parse(input)
  return inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, userId)
    const actorId = await authoriseInstallation(transaction, actor, 'issuePasswordLink')
    requireActive(account)
    const passwordHash = `${NO_PASSWORD} ${crypto.randomUUID()}`
    await transaction.user.update({ where: { id: userId }, data: { passwordHash } })
    await endSessions(transaction, userId)
    const expiresAt = new Date(Date.now() + PASSWORD_LINK_LASTS)
    await recordEvent(transaction, {
      authorityId: null,
      actorId,
      action: 'issuePasswordLink',
      subject: `user ${userId}`,
    })
    return {
      token: sealPasswordLink({ userId, passwordHash, expiresAt }, environment().NEXTAUTH_SECRET),
      expiresAt,
    }
  })
}

/** Takes an account out of use, and ends its sessions at once. What the person did stays theirs; roles are kept for a return. */
export async function deactivateAccount(actor: Actor, input: AccountInput): Promise<void> {
  const { userId } = accountSchema.parse(input)
  await inTransaction(async (transaction) => {
    // All administrators are locked, not this account alone: two of them may be deactivating each other.
    await transaction.$queryRaw`SELECT id FROM users WHERE administrator ORDER BY id FOR NO KEY UPDATE`
    const account = await lockAccount(transaction, userId)
    const actorId = await authoriseInstallation(transaction, actor, 'deactivateAccount')
    if (actorId === userId) throw new Forbidden('Your own account is deactivated by another administrator.')
    if (requireAccount(account).deactivatedAt) return
    await requireAnotherAdministrator(transaction, userId)
    await transaction.user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
    await endSessions(transaction, userId)
    await recordEvent(transaction, {
      authorityId: null,
      actorId,
      action: 'deactivateAccount',
      subject: `user ${userId}`,
    })
  })
}

/** Takes a deactivated account into use again, with the roles it had; sessions that were ended stay ended. */
export async function reactivateAccount(actor: Actor, input: AccountInput): Promise<void> {
  const { userId } = accountSchema.parse(input)
  await inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, userId)
    const actorId = await authoriseInstallation(transaction, actor, 'reactivateAccount')
    if (!requireAccount(account).deactivatedAt) return
    await transaction.user.update({ where: { id: userId }, data: { deactivatedAt: null } })
    await recordEvent(transaction, {
      authorityId: null,
      actorId,
      action: 'reactivateAccount',
      subject: `user ${userId}`,
    })
  })
}

/** Gives a person a role in one authority; it counts from their next command. */
export async function grantRole(actor: Actor, input: MembershipInput): Promise<void> {
  const membership = membershipSchema.parse(input)
  await inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, membership.userId)
    const actorId = await authoriseInstallation(transaction, actor, 'grantRole')
    requireActive(account)
    if (!(await transaction.authority.findUnique({ where: { id: membership.authorityId } })))
      throw new NotFound('There is no such authority.')
    const { count } = await transaction.membership.createMany({ data: [membership], skipDuplicates: true })
    if (count === 1) await recordMembership(transaction, 'grantRole', actorId, membership)
  })
}

/** Takes a role in one authority from a person; it no longer counts at their next command. */
export async function revokeRole(actor: Actor, input: MembershipInput): Promise<void> {
  const membership = membershipSchema.parse(input)
  await inTransaction(async (transaction) => {
    const account = await lockAccount(transaction, membership.userId)
    const actorId = await authoriseInstallation(transaction, actor, 'revokeRole')
    requireAccount(account)
    const { count } = await transaction.membership.deleteMany({ where: membership })
    if (count === 1) await recordMembership(transaction, 'revokeRole', actorId, membership)
  })
}

/** NO KEY UPDATE: rows that name the person (a draft, a decision, an appointment) can be written meanwhile. */
async function lockAccount(transaction: Transaction, userId: string): Promise<User | null> {
  await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  return transaction.user.findUnique({ where: { id: userId } })
}

function requireAccount(account: User | null): User {
  if (!account) throw new NotFound('There is no such account.')
  return account
}

function requireActive(account: User | null): void {
  if (requireAccount(account).deactivatedAt)
    throw new Blocked('This account is deactivated.', ['Reactivate it first.'])
}

/** Somebody who can make accounts has to be left. */
async function requireAnotherAdministrator(transaction: Transaction, userId: string): Promise<void> {
  const left = await transaction.user.count({
    where: { administrator: true, deactivatedAt: null, id: { not: userId } },
  })
  if (left === 0)
    throw new Blocked('This is the only administrator.', ['Make an account for another administrator first.'])
}

function recordMembership(
  transaction: Transaction,
  action: 'grantRole' | 'revokeRole',
  actorId: string | null,
  { userId, authorityId, role }: z.output<typeof membershipSchema>,
): Promise<void> {
  return recordEvent(transaction, {
    authorityId,
    actorId,
    action,
    subject: `user ${userId}`,
    details: { role },
  })
}
