import { randomUUID } from 'node:crypto'
import type { Permission } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import type { Workplace } from './command-workplace'

/** The inputs of the commands about accounts and roles, for every-command-inputs.ts. */
export const accountInputs: Partial<Record<Permission, (place: Workplace) => Promise<unknown> | unknown>> = {
  createAccount: () => ({ email: `${randomUUID()}@people.example`, name: 'Somebody new' }),
  issuePasswordLink: ({ bystander }) => ({ userId: bystander.userId }),
  deactivateAccount: ({ bystander }) => ({ userId: bystander.userId }),
  reactivateAccount: async ({ bystander: { userId } }) => {
    await database().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
    return { userId }
  },
  grantRole: ({ authority, bystander }) => ({
    userId: bystander.userId,
    authorityId: authority.id,
    role: 'author',
  }),
  revokeRole: ({ authority, writer }) => ({
    userId: writer.userId,
    authorityId: authority.id,
    role: 'author',
  }),
}
