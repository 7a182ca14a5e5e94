import { randomUUID } from 'node:crypto'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import type { ChapterDocument } from '@/lib/document/document'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import type { AuthorityKind } from '@/prisma/generated/enums'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'

/** The people who keep a manual, one a role, and a second publisher. */
export type Team = { author: Person; approver: Person; publisher: Person; otherPublisher: Person }

/** A manual, imported, and the people who keep it. */
export async function aKeptManual(
  given: { contents?: string; texts?: Record<string, string>; kind?: AuthorityKind } = {},
): Promise<{ manual: ManualInTest; team: Team }> {
  const authority = await anAuthority({ kind: given.kind ?? 'local' })
  const manual = await aManual(authority, given.contents, given.texts)
  const team = {
    author: await aPerson(authority, 'author'),
    approver: await aPerson(authority, 'approver'),
    publisher: await aPerson(authority, 'publisher'),
    otherPublisher: await aPerson(authority, 'publisher'),
  }
  return { manual, team }
}

/** What an author writes: the text in Markdown (`[[id]]` cites a chapter), and what is said of it. */
export type Writing = {
  words?: string
  /** The whole text, in place of `words`. */
  document?: ChapterDocument
  kind?: 'new' | 'updated' | 'minor'
  summary?: string
  inForceOn?: string | null
}

/** A draft of the chapter with these words in it. */
export async function aDraft({ author }: Team, chapterId: string, writing: Writing = {}): Promise<string> {
  const { revisionId } = await openDraft(author.actor, { chapterId })
  await saveRevision(author.actor, {
    revisionId,
    version: 1,
    document:
      writing.document ??
      documentFromMarkdown(writing.words ?? `Words ${randomUUID()}.`, {
        chapterIdFor: (id) => id,
        newId: randomUUID,
      }),
    kind: writing.kind ?? 'updated',
    summary: writing.summary ?? 'The time limit is now two working days.',
    inForceOn: writing.inForceOn ?? null,
  })
  return revisionId
}

/** A draft of the chapter that was submitted and approved. */
export async function anApproved(team: Team, chapterId: string, writing: Writing = {}): Promise<string> {
  const revisionId = await aDraft(team, chapterId, writing)
  await submitRevision(team.author.actor, { revisionId, minorConfirmed: true })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  await approveRevision(team.approver.actor, { revisionId, contentHash })
  return revisionId
}

/** Publishes what is waiting, as it is now. */
export async function publish({ publisher }: Team, manualId: string, edition?: string) {
  const { hash } = await releaseEffect(database(), publisher.actor, manualId)
  return publishRelease(publisher.actor, { manualId, effectHash: hash, ...(edition ? { edition } : {}) })
}
