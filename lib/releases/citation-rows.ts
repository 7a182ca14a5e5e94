import { referencePlaces } from '@/lib/document/reference-places'
import { upgradeDocument } from '@/lib/document/schema'
import type { Snapshot, SnapshotChapter } from '@/lib/ledger/snapshot'
import type { Transaction } from '@/lib/platform/database'

/**
 * Makes the manual's citations, which chapter's text refers to which, those of its next release. As search rows: only
 * chapters whose text is another are looked at, so that a reader's "referred to by" is one look into an index.
 */
export async function refreshCitations(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  previous: Snapshot,
  next: Snapshot,
): Promise<void> {
  const rewritten = [...next.chapters.values()].filter(
    ({ id, revision }) => previous.chapters.get(id)?.revision?.id !== revision?.id,
  )
  const gone = [...previous.chapters.keys()].filter((id) => !next.chapters.has(id))
  await rewriteCitations(transaction, manual, [...gone, ...rewritten.map(({ id }) => id)], rewritten)
}

/**
 * Makes the citations in one chapter of the current release anew, when its text is withheld or no longer is: what a
 * withheld text refers to would tell of it.
 */
export async function rewriteCitationsOf(
  transaction: Transaction,
  manual: { authorityId: string; manualId: string },
  current: Snapshot,
  chapterId: string,
): Promise<void> {
  const chapter = current.chapters.get(chapterId)
  if (chapter) await rewriteCitations(transaction, manual, [chapterId], [chapter])
}

async function rewriteCitations(
  transaction: Transaction,
  { authorityId, manualId }: { authorityId: string; manualId: string },
  cleared: readonly string[],
  chapters: readonly SnapshotChapter[],
): Promise<void> {
  if (cleared.length > 0)
    await transaction.citation.deleteMany({ where: { manualId, chapterId: { in: [...cleared] } } })
  const ids = chapters.flatMap(({ revision }) => revision?.id ?? [])
  if (ids.length === 0) return
  const revisions = await transaction.revision.findMany({
    where: { id: { in: ids }, withholdings: { none: { liftedAt: null } } },
    select: { chapterId: true, text: { select: { document: true, schemaVersion: true } } },
  })
  const citations = revisions.flatMap(({ chapterId, text }) =>
    text === null
      ? []
      : firstMentions(text).map((mention) => ({ ...mention, authorityId, manualId, chapterId })),
  )
  // A text that was brought in may name what never was a chapter here.
  const known = await transaction.chapter.findMany({
    where: { id: { in: citations.map(({ citedId }) => citedId) } },
    select: { id: true },
  })
  const knownIds = new Set(known.map(({ id }) => id))
  await transaction.citation.createMany({ data: citations.filter(({ citedId }) => knownIds.has(citedId)) })
}

/** Each chapter that a text refers to, once, and the first clause that does. */
function firstMentions(text: { document: unknown; schemaVersion: number }) {
  const mentions = new Map<string, { citedId: string; clauseId: string | null }>()
  for (const place of referencePlaces(upgradeDocument(text.document, text.schemaVersion))) {
    const { chapterId: citedId, clauseId } = place
    if (!mentions.has(citedId)) mentions.set(citedId, { citedId, clauseId })
  }
  return [...mentions.values()]
}
