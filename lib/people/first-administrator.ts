import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Database, database, inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { hashPassword } from './passwords'
import { firstAdministratorSchema } from './schema'

/** How long the first administrator's link is good for, in milliseconds: a day. */
export const FIRST_ADMINISTRATOR_LINK_LASTS = 24 * 60 * 60 * 1000

/** A new one-time token with which a person becomes the first administrator; null if there is an administrator. */
export async function issueFirstAdministratorLink(
  now = new Date(),
): Promise<{ token: string; expiresAt: Date } | null> {
  if (await hasAdministrator(database())) return null
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + FIRST_ADMINISTRATOR_LINK_LASTS)
  await database().firstAdministratorLink.create({ data: { tokenHash: hashed(token), expiresAt } })
  return { token, expiresAt }
}

/** Is this the token of a link that can still be used? */
export async function isFirstAdministratorLink(token: string, now = new Date()): Promise<boolean> {
  return (await isOpen(database(), token, now)) && !(await hasAdministrator(database()))
}

/**
 * Makes the account of the first administrator and spends the link. Forbidden if the link is no good, or if
 * somebody else has become administrator since: of two people with a link each, one does.
 */
export async function becomeFirstAdministrator(
  input: z.input<typeof firstAdministratorSchema>,
  now = new Date(),
): Promise<{ userId: string }> {
  const { token, email, name, password } = firstAdministratorSchema.parse(input)
  if (!(await isFirstAdministratorLink(token, now))) throw new Forbidden(SPENT)
  const passwordHash = await hashPassword(password)
  return inTransaction(async (transaction) => {
    // Serialises all who try; nobody else needs this table.
    await transaction.$executeRaw`LOCK TABLE first_administrator_links IN EXCLUSIVE MODE`
    if (!(await isOpen(transaction, token, now)) || (await hasAdministrator(transaction)))
      throw new Forbidden(SPENT)
    const [user] = await transaction.user.createManyAndReturn({
      data: [{ email, name, passwordHash, administrator: true }],
      skipDuplicates: true,
    })
    if (!user) throw new Conflict(`There is an account for ${email} already.`, { email })
    await transaction.firstAdministratorLink.update({
      where: { tokenHash: hashed(token) },
      data: { usedAt: now },
    })
    await recordEvent(transaction, {
      authorityId: null,
      actorId: user.id,
      action: 'becomeFirstAdministrator',
      subject: `user ${user.id}`,
    })
    return { userId: user.id }
  })
}

const SPENT =
  'This link has been used, or is out of date. If Chapterhouse has no administrator yet, its console gives another.'

async function hasAdministrator(from: Database): Promise<boolean> {
  return (await from.user.count({ where: { administrator: true, deactivatedAt: null } })) > 0
}

async function isOpen(from: Database, token: string, now: Date): Promise<boolean> {
  const link = await from.firstAdministratorLink.findUnique({ where: { tokenHash: hashed(token) } })
  return link !== null && link.usedAt === null && link.expiresAt > now
}

/** The token has 256 random bits: a plain hash keeps it as well as a slow one would. */
function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
