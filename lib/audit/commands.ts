import type { Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'

/** Something that happened and is kept for ever, in the chain of its authority or of the installation (null). */
export type AuditEvent = {
  authorityId: string | null
  actorId: string | null
  /** What was done, as the command is called: "publishRelease". */
  action: string
  /** What it was done to: "revision 6f9…". */
  subject: string
  details?: Prisma.InputJsonObject
}

/**
 * Appends an event to its chain. The last thing that a command does in its transaction: the lock on the
 * chain's head is held from here to the commit. The database sets sequence, time and hashes.
 */
export async function recordEvent(transaction: Transaction, event: AuditEvent): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO audit_events (chain, sequence, authority_id, actor_id, action, subject, details)
    VALUES (${event.authorityId ?? 'installation'}, 0, ${event.authorityId}::uuid, ${event.actorId}::uuid,
            ${event.action}, ${event.subject}, ${JSON.stringify(event.details ?? {})}::jsonb)`
}
