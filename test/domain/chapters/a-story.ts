import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import type { ChapterDocument } from '@/lib/document/document'
import { database } from '@/lib/platform/database'
import { anAuthority, aPerson, type Person } from '@/test/domain/people'
import { aManual, published, text } from './a-manual'

/** An authority with an author, an approver, somebody who is both, and a manual of two chapters. */
export async function aWorkplace() {
  const authority = await anAuthority()
  const manual = await aManual(authority, 'Care Planning', 'Staying Put')
  const [carePlanning, stayingPut] = manual.chapters
  if (!carePlanning || !stayingPut) throw new Error('the chapters were not made')
  return {
    authority,
    manual,
    carePlanning,
    stayingPut,
    author: await aPerson(authority, 'author'),
    approver: await aPerson(authority, 'approver'),
    both: await aPerson(authority, 'author', 'approver'),
    publisher: await aPerson(authority, 'publisher'),
  }
}

/** The revision's row as it is now. */
export function rowOf(revisionId: string) {
  return database().revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { contributions: true },
  })
}

/** Opens a draft of the chapter and saves this text in it, as a chapter that readers have not had. */
export async function drafted(
  chapterId: string,
  author: Person,
  document: ChapterDocument = text('Ring first.'),
) {
  const { revisionId } = await openDraft(author.actor, { chapterId })
  const { version, kind } = await rowOf(revisionId)
  await saveRevision(author.actor, {
    revisionId,
    version,
    document,
    kind,
    summary: 'Says when to ring.',
    inForceOn: null,
  })
  return revisionId
}

/** The same, submitted. */
export async function submitted(chapterId: string, author: Person, document?: ChapterDocument) {
  const revisionId = await drafted(chapterId, author, document)
  await submitRevision(author.actor, { revisionId })
  return revisionId
}

/** The same, approved by somebody else. */
export async function approved(
  chapterId: string,
  author: Person,
  approver: Person,
  document?: ChapterDocument,
) {
  const revisionId = await submitted(chapterId, author, document)
  await approveRevision(approver.actor, { revisionId, contentHash: (await rowOf(revisionId)).contentHash })
  return revisionId
}

/** The same, published. */
export async function inRelease(
  chapterId: string,
  author: Person,
  approver: Person,
  document?: ChapterDocument,
) {
  const revisionId = await approved(chapterId, author, approver, document)
  await published(revisionId)
  return revisionId
}

/** The save of a text and nothing else. */
export async function saveText(
  author: Person,
  revisionId: string,
  document: ChapterDocument,
  version?: number,
) {
  const row = await rowOf(revisionId)
  return saveRevision(author.actor, {
    revisionId,
    version: version ?? row.version,
    document,
    kind: row.kind,
    summary: row.summary,
    inForceOn: null,
  })
}
