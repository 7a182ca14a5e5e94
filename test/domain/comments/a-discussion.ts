import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { inviteGuestReviewer } from '@/lib/comments/commands/invite-guest-reviewer'
import { commentThreads } from '@/lib/comments/queries/threads'
import { clausesOf } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import type { GuestActor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { aManual, text } from '../chapters/a-manual'
import { anAuthority, aPerson, type Person } from '../people'

/** An authority with a manual, people of each role, and an open draft of these paragraphs. */
export async function aDiscussion(...paragraphs: string[]) {
  const authority = await anAuthority()
  const manual = await aManual(authority, 'Care Planning', 'Staying Put')
  const [author, approver, publisher] = [
    await aPerson(authority, 'author'),
    await aPerson(authority, 'approver'),
    await aPerson(authority, 'publisher'),
  ]
  const chapterId = manual.chapters[0]?.id ?? ''
  const { revisionId } = await openDraft(author.actor, { chapterId })
  const written = text(...(paragraphs.length > 0 ? paragraphs : ['Ring first.', 'Then write.']))
  const discussion = { authority, manual, author, approver, publisher, revisionId, chapterId }
  await saved(discussion, written)
  return discussion
}

export type Discussion = Awaited<ReturnType<typeof aDiscussion>>

/** The author saves this text, whatever was stored. */
export async function saved(
  { author, revisionId }: { author: Person; revisionId: string },
  document: ChapterDocument,
): Promise<void> {
  const { version, kind } = await rowOf(revisionId)
  const said = { kind, summary: 'Says whom to ring.', inForceOn: null }
  await saveRevision(author.actor, { revisionId, version, document, ...said })
}

export function rowOf(revisionId: string) {
  return database().revision.findUniqueOrThrow({ where: { id: revisionId }, include: { text: true } })
}

/** The id of the clause that reads so in `text()`. */
export function clauseOf(words: string): string {
  return clausesOf(text(words))[0]?.id ?? ''
}

/** The thread of this comment as a page gets it. */
export async function threadOf(revisionId: string, commentId: string) {
  const thread = (await commentThreads(database(), revisionId)).find(({ id }) => id === commentId)
  if (!thread) throw new Error('There is no such thread')
  return thread
}

/** A guest of the discussion's draft: their actor, and the token of their link. */
export async function guestOf(
  { author, revisionId }: Pick<Discussion, 'author' | 'revisionId'>,
  expiresOn: string | null = null,
) {
  const { guestId, link } = await inviteGuestReviewer(author.actor, {
    revisionId,
    name: 'A specialist',
    email: 'specialist@university.example',
    expiresOn,
  })
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  const actor: GuestActor = { kind: 'guest', token }
  return { guestId, token, actor, link }
}

/** Submits the draft, and has it approved by somebody who wrote none of it. */
export async function approvedBy(approver: Person, { author, revisionId }: Discussion): Promise<void> {
  await submitRevision(author.actor, { revisionId })
  const { contentHash } = await rowOf(revisionId)
  await approveRevision(approver.actor, { revisionId, contentHash, commentsRead: true })
}
