import { z } from 'zod'
import { type Actor, authoriseInstallation } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { withoutSealed } from '@/lib/platform/sealed-words'
import type { Prisma } from '@/prisma/generated/client'
import type { MessageState } from '@/prisma/generated/enums'
import { withFollowingLink } from './following-link'
import { LONGEST_SENDING } from './message-standing'

/** A message in the mailbox. */
export type MailboxRow = {
  id: string
  recipient: string
  subject: string
  state: MessageState
  problem: string | null
  createdAt: Date
  sentAt: Date | null
  claimedAt: Date | null
}

/** A message whole. `body` is null where it was delivered to somebody else: then it is theirs to read. */
export type MailboxMessage = MailboxRow & { body: string | null }

/** Whose messages: those to the person who asks, or all of the installation, for administrators. */
export type MailboxOf = 'own' | 'all'

/** How many messages stand on one page of the mailbox. */
const ON_A_PAGE = 50

/**
 * Messages, the newest first; `before` is the id of the last on the page before this. `attention` are those of all that did
 * not go out, or of which nobody knows.
 */
export async function mailbox(
  from: Database,
  actor: Actor,
  asked: { of: MailboxOf; before?: string },
): Promise<{ messages: MailboxRow[]; older: string | null; attention: number }> {
  const where = await whatMayBeSeen(from, actor, asked.of)
  const cursor = z.uuid().safeParse(asked.before)
  const messages = await from.message.findMany({
    where,
    select: rowColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ON_A_PAGE + 1,
    ...(cursor.success ? { cursor: { id: cursor.data }, skip: 1 } : {}),
  })
  const shown = messages.slice(0, ON_A_PAGE)
  const attention = asked.of === 'all' ? await from.message.count({ where: needingSomebody(new Date()) }) : 0
  return {
    messages: shown,
    older: messages.length > ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    attention,
  }
}

/** One message, for whom it is addressed to and for administrators; NotFound for everybody else. */
export async function messageInMailbox(
  from: Database,
  actor: Actor,
  messageId: string,
): Promise<MailboxMessage> {
  const id = z.uuid().safeParse(messageId)
  const message = id.success && (await from.message.findUnique({ where: { id: id.data }, select: columns }))
  if (!message) throw new NotFound('There is no such message.')
  const { userId, followerId, body, ...row } = message
  if (actor.kind === 'person' && userId === actor.userId) return { ...row, body }
  await authoriseInstallation(from, actor, 'readMailbox').catch((error) => {
    throw error instanceof Forbidden ? new NotFound('There is no such message.') : error
  })
  return { ...row, body: row.state === 'sent' ? null : withFollowingLink(withoutSealed(body), followerId) }
}

async function whatMayBeSeen(from: Database, actor: Actor, of: MailboxOf): Promise<Prisma.MessageWhereInput> {
  if (of === 'own' && actor.kind === 'person') return { userId: actor.userId }
  await authoriseInstallation(from, actor, 'readMailbox')
  return {}
}

/** What `messageStanding` calls failed or unknown at that moment. */
function needingSomebody(now: Date): Prisma.MessageWhereInput {
  const left = new Date(now.getTime() - LONGEST_SENDING)
  return {
    OR: [{ state: 'failed' }, { state: 'sending', OR: [{ claimedAt: null }, { claimedAt: { lte: left } }] }],
  }
}

const rowColumns = {
  id: true,
  recipient: true,
  subject: true,
  state: true,
  problem: true,
  createdAt: true,
  sentAt: true,
  claimedAt: true,
} as const satisfies Prisma.MessageSelect

const columns = {
  ...rowColumns,
  userId: true,
  followerId: true,
  body: true,
} as const satisfies Prisma.MessageSelect
