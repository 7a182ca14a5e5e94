import type { Database } from '@/lib/platform/database'
import { Forbidden } from '@/lib/platform/errors'
import type { Role } from '@/prisma/generated/enums'
import { isLive } from './session-life'

/** Who asks: a person in a signed-in session, or the console of the machine that Chapterhouse runs on. */
export type Actor = { kind: 'person'; userId: string; sessionId: string } | { kind: 'console' }

declare const granted: unique symbol

/** An authority in which the actor was found to have the permission: only authorise() makes one. */
export type Authorised = { authorityId: string; userId: string; readonly [granted]: true }

type Holder = Role | 'administrator' | 'console'

/**
 * Who may do what, in one table: each command by its name, and reading the workspace or the accounts. A role counts in the
 * authority that gave it and nowhere else; an administrator looks after accounts and touches no text.
 */
export const permissions = {
  readWorkspace: ['author', 'approver', 'publisher'],

  openDraft: ['author'],
  saveRevision: ['author'],
  markPresence: ['author'],
  uploadFile: ['author'],
  submitRevision: ['author'],
  recallRevision: ['author'],
  approveRevision: ['approver'],
  returnRevision: ['approver'],

  addChapter: ['author', 'publisher'],
  retitleChapter: ['author', 'publisher'],
  moveEntry: ['author', 'publisher'],
  setUnderReview: ['author', 'publisher'],
  removeChapter: ['author', 'publisher'],
  reinstateChapter: ['author', 'publisher'],

  publishRelease: ['publisher'],
  setNextUpdateDue: ['publisher'],
  importManual: ['administrator', 'console'],

  readAccounts: ['administrator'],
  createAccount: ['administrator', 'console'],
  issuePasswordLink: ['administrator', 'console'],
  deactivateAccount: ['administrator', 'console'],
  reactivateAccount: ['administrator', 'console'],
  grantRole: ['administrator', 'console'],
  revokeRole: ['administrator', 'console'],
} as const satisfies Record<string, readonly Holder[]>

/** Something that is asked of authorise(): a command's name, or reading. */
export type Permission = keyof typeof permissions

const refusals: Record<Holder, string> = {
  author: 'an author',
  approver: 'an approver',
  publisher: 'a publisher',
  administrator: 'an administrator',
  console: 'the console',
}

/**
 * Finds that the actor holds the permission in the authority, reading session and roles as they are now,
 * or throws Forbidden with the reason. Every command calls this, inside its transaction, before it writes.
 */
export async function authorise(
  from: Database,
  actor: Actor,
  permission: Permission,
  authorityId: string,
): Promise<Authorised> {
  const { userId, administrator } = await signedInPerson(from, actor)
  const held = await from.membership.findMany({ where: { userId, authorityId }, select: { role: true } })
  const holders: readonly Holder[] = permissions[permission]
  if (held.some(({ role }) => holders.includes(role)) || (administrator && holders.includes('administrator')))
    return { authorityId, userId } as Authorised
  throw new Forbidden(
    held.length === 0
      ? 'You have no role in this authority, so you cannot see or change its manuals here.'
      : `This is for ${holders.map((holder) => refusals[holder]).join(' or ')} of this authority. Your role here is ${held.map(({ role }) => role).join(' and ')}.`,
  )
}

/**
 * The same for what concerns the whole installation: accounts, roles, and manuals brought in. Gives the
 * person's id, or null for the console.
 */
export async function authoriseInstallation(
  from: Database,
  actor: Actor,
  permission: Permission,
): Promise<string | null> {
  const holders: readonly Holder[] = permissions[permission]
  if (actor.kind === 'console') {
    if (holders.includes('console')) return null
    throw new Forbidden('This is done by a person who has signed in, not from the console.')
  }
  const { userId, administrator } = await signedInPerson(from, actor)
  if (administrator && holders.includes('administrator')) return userId
  throw new Forbidden('This is for an administrator of Chapterhouse.')
}

async function signedInPerson(from: Database, actor: Actor) {
  if (actor.kind === 'console')
    throw new Forbidden('This is done by a person who has signed in, not from the console.')
  const session = await from.session.findUnique({ where: { id: actor.sessionId }, include: { user: true } })
  const live = session && session.userId === actor.userId && isLive(session, new Date())
  if (!live || session.user.deactivatedAt) throw new Forbidden('You are signed out. Sign in again to go on.')
  return { userId: session.userId, administrator: session.user.administrator }
}
