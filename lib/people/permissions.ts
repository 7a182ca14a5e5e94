import type { Database } from '@/lib/platform/database'
import { Forbidden } from '@/lib/platform/errors'
import type { Role } from '@/prisma/generated/enums'
import { approversStoodInFor } from './deputyship'
import { liveGuest } from './guest-link'
import { type Holder, refusalOf } from './refusal-words'
import { isLive } from './session-life'
import { isWorkingRole } from './working-roles'

/**
 * Who asks: a person in a signed-in session, the console of the machine that Chapterhouse runs on, an outside
 * specialist with the personal link to one draft, who is known by its token alone, a reader who has no account, or a
 * publication whose time has come.
 */
export type Actor =
  | { kind: 'person'; userId: string; sessionId: string }
  | { kind: 'console' }
  | GuestActor
  | ReaderActor
  | ScheduleActor

/** An outside specialist, by the token in their link. */
export type GuestActor = { kind: 'guest'; token: string }

/** A reader without an account, by the token in the link to what they follow; null for one who only asks to follow. */
export type ReaderActor = { kind: 'reader'; token: string | null }

/** What a publisher set for a time: it publishes in their name, and does nothing else. */
export type ScheduleActor = { kind: 'schedule'; scheduleId: string }

declare const granted: unique symbol

/** An authority in which the actor was found to have the permission: only authorise() makes one. */
export type Authorised = {
  authorityId: string
  userId: string
  /** The actor's own roles there. */
  roles: readonly Role[]
  /** The approvers there for whom the actor stands in today; asked only where a deputy may hold the permission. */
  standsInFor: readonly string[]
  readonly [granted]: true
}

/**
 * Who may do what, in one table: each command by its name, and reading the workspace or the accounts. A role counts in the
 * authority that gave it and nowhere else; an administrator looks after accounts and touches no text.
 */
export const permissions = {
  readWorkspace: ['author', 'approver', 'publisher'],

  openDraft: ['author'],
  saveRevision: ['author'],
  bringInText: ['author'],
  markPresence: ['author'],
  replaceInChapters: ['author'],
  uploadFile: ['author'],
  submitRevision: ['author'],
  sendBackRevision: ['publisher'],
  recallRevision: ['author'],
  remindApprovers: ['author', 'publisher'],
  approveRevision: ['approver', 'deputy'],
  returnRevision: ['approver', 'deputy'],
  decideContentsChange: ['approver', 'deputy'],
  decidePack: ['approver', 'deputy'],
  approveRetrospectively: ['approver', 'deputy'],
  appointDeputy: ['approver', 'publisher'],
  endDeputy: ['approver', 'publisher'],
  setReviewRules: ['publisher'],
  setChapterCare: ['author', 'publisher'],

  addComment: ['author', 'approver', 'publisher', 'guest'],
  suggestFromWordFile: ['author', 'approver', 'publisher'],
  resolveComment: ['author', 'approver', 'publisher'],
  reopenComment: ['author', 'approver', 'publisher'],
  takeSuggestion: ['author'],
  declineSuggestion: ['author'],
  inviteGuestReviewer: ['author', 'publisher'],
  revokeGuestReviewer: ['author', 'publisher'],

  addChapter: ['author', 'publisher'],
  retitleChapter: ['author', 'publisher'],
  moveEntry: ['author', 'publisher'],
  setUnderReview: ['author', 'publisher'],
  removeChapter: ['author', 'publisher'],
  reinstateChapter: ['author', 'publisher'],
  mergeChapters: ['author'],
  splitChapter: ['author'],
  undoSplit: ['author'],

  askCorrection: ['author', 'publisher'],
  decideCorrection: ['approver', 'publisher'],
  publishRelease: ['publisher'],
  publishInEmergency: ['publisher'],
  publishOutOfTurn: ['publisher'],
  planNextUpdate: ['publisher'],
  schedulePublication: ['publisher'],
  cancelSchedule: ['publisher'],
  publishScheduled: ['schedule'],
  setReaderSettings: ['publisher'],
  setLook: ['publisher'],
  setVisibility: ['publisher'],
  setStaffOnly: ['publisher'],
  importManual: ['administrator', 'console'],

  addTerm: ['author', 'publisher'],
  changeTerm: ['author', 'publisher'],
  addWordToTerm: ['author', 'publisher'],
  removeTerm: ['author', 'publisher'],
  dismissUnfoundSearch: ['author', 'publisher'],
  noteUnfoundSearch: ['reader'],

  withholdText: ['publisher'],
  liftWithholding: ['publisher'],
  makeNotice: ['author', 'approver', 'publisher'],
  approveNotice: ['approver', 'publisher'],
  endNotice: ['approver', 'publisher'],

  markRead: ['staff', 'author', 'approver', 'publisher'],

  askToFollow: ['reader'],
  confirmFollowing: ['reader'],
  setFollowingFrequency: ['reader'],
  stopFollowing: ['reader'],

  reportProblem: ['reader', 'staff', 'author', 'approver', 'publisher'],
  answerProblem: ['author', 'approver', 'publisher'],
  eraseReport: ['publisher'],

  readMailbox: ['administrator'],
  resendMessage: ['administrator'],

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

/** Does one of these roles hold the permission? For what a page offers: whoever uses it is authorised again. */
export function holds(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Holder[] = permissions[permission]
  return roles.some((role) => holders.includes(role))
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
  const roles = held.map(({ role }) => role)
  // Somebody whose last role was taken away stands in for nobody, and nor do staff, who only read.
  const standsInFor =
    roles.some(isWorkingRole) && holders.includes('deputy')
      ? (await approversStoodInFor(from, userId, authorityId)).map(({ id }) => id)
      : []
  if (
    holds(roles, permission) ||
    standsInFor.length > 0 ||
    (administrator && holders.includes('administrator'))
  )
    return { authorityId, userId, roles, standsInFor } as unknown as Authorised
  throw new Forbidden(refusalOf(roles, holders))
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

/** What is said of a link that is expired, revoked, made up, or leads to what is published by now: always the same. */
export const LINK_NO_GOOD = 'This link does not lead anywhere, or does not any more.'

/**
 * The same for a guest: finds, as things are now, that the token is that of a link which nobody took back, which has not
 * run out, and which leads to this version, and that the version is not published yet.
 */
export async function authoriseGuest(
  from: Database,
  actor: GuestActor,
  permission: Permission,
  revisionId: string,
): Promise<{ guestId: string }> {
  const holders: readonly Holder[] = permissions[permission]
  const guest = await liveGuest(from, actor.token)
  if (guest?.revisionId !== revisionId) throw new Forbidden(LINK_NO_GOOD)
  if (!holders.includes('guest')) throw new Forbidden('This is for the people of this authority.')
  return { guestId: guest.id }
}

/** The same for readers, who ask for themselves alone: what a link is good for is looked up by whoever asks. */
export function authoriseReader(actor: Actor, permission: Permission): ReaderActor {
  const holders: readonly Holder[] = permissions[permission]
  if (actor.kind === 'reader' && holders.includes('reader')) return actor
  throw new Forbidden('This is done by readers, by the link in an e-mail to them.')
}

async function signedInPerson(from: Database, actor: Actor) {
  if (actor.kind === 'reader') throw new Forbidden('This link is for what one follows, and for nothing else.')
  if (actor.kind === 'guest') throw new Forbidden('This link opens one draft, to be read and commented on.')
  if (actor.kind === 'schedule')
    throw new Forbidden('A publication that was set for a time does nothing else.')
  if (actor.kind === 'console')
    throw new Forbidden('This is done by a person who has signed in, not from the console.')
  const session = await from.session.findUnique({ where: { id: actor.sessionId }, include: { user: true } })
  const live = session && session.userId === actor.userId && isLive(session, new Date())
  if (!live || session.user.deactivatedAt) throw new Forbidden('You are signed out. Sign in again to go on.')
  return { userId: session.userId, administrator: session.user.administrator }
}
