import type { z } from 'zod'
import { PRESENCE_LASTS, type Present, presentBeside } from '@/lib/chapters/presence'
import { markPresenceInput } from '@/lib/chapters/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { RevisionState } from '@/prisma/generated/enums'

/** What an open editor is told whenever it says that it is there. */
export type Beside = {
  others: Present[]
  /** The newest save, which may be this editor's own. */
  latest: { version: number; state: RevisionState; savedAt: Date; savedBy: string | null }
}

/**
 * Says that an editor is open on a revision (or is being left), and answers who else has it open and what the
 * newest save is: one question, asked every few seconds, and so no audit event. What was not heard of for
 * {@link PRESENCE_LASTS} is taken for left.
 */
export async function markPresence(actor: Actor, input: z.input<typeof markPresenceInput>): Promise<Beside> {
  const { revisionId, tabId, leaving } = markPresenceInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await transaction.revision.findUnique({
      where: { id: revisionId },
      select: {
        authorityId: true,
        version: true,
        state: true,
        savedAt: true,
        savedBy: { select: { name: true } },
      },
    })
    if (!revision) throw new NotFound('There is no such version of a chapter.')
    const { authorityId, userId } = await authorise(transaction, actor, 'markPresence', revision.authorityId)
    const now = new Date()
    await forgetLapsed(transaction, revisionId, now)
    const tab = { revisionId, userId, tabId }
    if (leaving) await transaction.presence.deleteMany({ where: tab })
    else
      await transaction.presence.upsert({
        where: { revisionId_userId_tabId: tab },
        create: { ...tab, authorityId, openedAt: now, seenAt: now },
        update: { seenAt: now },
      })
    const tabs = await transaction.presence.findMany({
      where: { revisionId },
      include: { user: { select: { name: true } } },
    })
    const { version, state, savedAt, savedBy } = revision
    return {
      others: presentBeside(
        tabs.map(({ user, ...row }) => ({ ...row, name: user.name })),
        { userId, tabId },
        now,
      ),
      latest: { version, state, savedAt, savedBy: savedBy?.name ?? null },
    }
  })
}

/** SKIP LOCKED: two editors that ask at once do not wait for one another to sweep. */
async function forgetLapsed(transaction: Transaction, revisionId: string, now: Date): Promise<void> {
  const lapsed = new Date(now.getTime() - PRESENCE_LASTS)
  await transaction.$executeRaw`
    DELETE FROM presences WHERE (revision_id, user_id, tab_id) IN (
      SELECT revision_id, user_id, tab_id FROM presences
      WHERE revision_id = ${revisionId}::uuid AND seen_at < ${lapsed} FOR UPDATE SKIP LOCKED)`
}
