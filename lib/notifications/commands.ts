import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authoriseInstallation } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { mayBeResent } from './message-standing'
import { resendMessageInput } from './schema'

/**
 * Has a message sent again that failed, or that was being sent when its worker ended: of that one nobody knows whether it
 * went out, so that a person decides. Throws Conflict for one that was sent, or is on its way.
 */
export async function resendMessage(actor: Actor, input: z.input<typeof resendMessageInput>): Promise<void> {
  const { messageId } = resendMessageInput.parse(input)
  await inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM messages WHERE id = ${messageId}::uuid FOR UPDATE`
    const message = await transaction.message.findUnique({ where: { id: messageId } })
    const actorId = await authoriseInstallation(transaction, actor, 'resendMessage')
    if (!message) throw new NotFound('There is no such message.')
    if (!mayBeResent(message, new Date()))
      throw new Conflict('This message was sent, or is on its way.', { state: message.state })
    await transaction.message.update({
      where: { id: messageId },
      data: { state: 'waiting', attempts: 0, dueAt: new Date(), problem: null },
    })
    await transaction.$executeRaw`SELECT pg_notify('chapterhouse_messages', '')`
    await recordEvent(transaction, {
      authorityId: null,
      actorId,
      action: 'resendMessage',
      subject: `message ${messageId}`,
      details: { was: message.state },
    })
  })
}
