import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { addComment } from '@/lib/comments/commands/add-comment'
import { inviteGuestReviewer } from '@/lib/comments/commands/invite-guest-reviewer'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { clausesOf } from '@/lib/document/clauses'
import type { GuestActor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import type { Authority } from '@/prisma/generated/client'
import { text } from './chapters/a-manual'
import { aManual, type ManualInTest } from './manuals'
import { anAuthority, aPerson, type Person } from './people'

/** Where a command is tried: an authority with a manual, and people other than the one who tries it. */
export type Workplace = { authority: Authority; manual: ManualInTest; writer: Person; bystander: Person }

/** A new authority with an imported manual (SMALL_CONTENTS of manuals.ts), in which nothing has been drafted. */
export async function aWorkplace(): Promise<Workplace> {
  const authority = await anAuthority()
  return {
    authority,
    manual: await aManual(authority),
    writer: await aPerson(authority, 'author'),
    bystander: await aPerson(null),
  }
}

/** A draft of the writer’s, saved, and the save. */
export async function savedDraft({ manual, writer }: Workplace) {
  const { revisionId } = await openDraft(writer.actor, { chapterId: manual.chapterId('Staying Put') })
  const { version, kind } = await rowOf(revisionId)
  const save = {
    revisionId,
    version,
    document: text('Ring first.'),
    kind,
    summary: 'Says when.',
    inForceOn: null,
  }
  await saveRevision(writer.actor, save)
  return { revisionId, save: { ...save, version: (await rowOf(revisionId)).version } }
}

/** A change of the contents that waits: the writer took a chapter out. */
export async function removal({ manual, writer }: Workplace): Promise<string> {
  const chapterId = manual.chapterId('Staying Put')
  await removeChapter(writer.actor, { chapterId, details: 'See Care Planning.', replacementId: null })
  const { id } = await database().contentsChange.findFirstOrThrow({ where: { entry: { chapterId } } })
  return id
}

/** The same, submitted, with its hash. */
export async function submitted(place: Workplace) {
  const { revisionId } = await savedDraft(place)
  await submitRevision(place.writer.actor, { revisionId })
  return { revisionId, contentHash: (await rowOf(revisionId)).contentHash }
}

/** The id of a comment of the writer’s on such a draft. */
export async function said(place: Workplace, wording: Partial<Parameters<typeof addComment>[1]> = {}) {
  const { revisionId } = await savedDraft(place)
  const { commentId } = await addComment(place.writer.actor, { revisionId, body: 'Ring whom?', ...wording })
  return commentId
}

/** The id of one that suggests a wording. */
export function suggested(place: Workplace): Promise<string> {
  const [clause] = clausesOf(text('Ring first.'))
  const wording = { kind: 'replace' as const, before: ['Ring first.'], after: ['Ring the parents first.'] }
  return said(place, { clauseId: clause?.id ?? null, suggestion: wording })
}

/** A publication that was set for a time which has come, by a publisher. */
export async function aSchedule({ authority, manual }: Workplace): Promise<string> {
  const { userId } = await aPerson(authority, 'publisher')
  const { id } = await database().schedule.create({
    data: {
      ...{ authorityId: authority.id, manualId: manual.manualId, scheduledById: userId },
      ...{ publishAt: new Date(), effectHash: '0'.repeat(64), shown: [] },
    },
  })
  return id
}

/** A comment’s row. */
export function commentOf(commentId: string) {
  return database().comment.findUniqueOrThrow({ where: { id: commentId } })
}

/** A guest of the workplace's open draft, which is begun if there is none yet, and the actor that they are. */
export async function aGuest(place: Workplace): Promise<{ guestId: string; actor: GuestActor }> {
  const open = await database().revision.findFirst({
    where: { manualId: place.manual.manualId, state: { not: 'published' } },
  })
  const chapterId = place.manual.chapterId('Decision to Look After')
  const revisionId = open?.id ?? (await openDraft(place.writer.actor, { chapterId })).revisionId
  const { guestId, link } = await inviteGuestReviewer(place.writer.actor, {
    revisionId,
    name: 'A specialist',
    email: 'specialist@university.example',
  })
  return { guestId, actor: { kind: 'guest', token: new URL(link).pathname.split('/').at(-1) ?? '' } }
}

/** A revision’s row. */
export function rowOf(revisionId: string) {
  return database().revision.findUniqueOrThrow({ where: { id: revisionId } })
}
