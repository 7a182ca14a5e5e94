import type { Transaction } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'
import type { EntryKind, Succession } from '@/prisma/generated/enums'
import { everyEntry } from './outline'
import { workingContents } from './queries'

/** What staff are told of a chapter that goes, and how it goes on in another, if it does. */
export type Leaving = { details: string; replacementId: string | null; succession: Succession | null }

/**
 * Takes a chapter out of the working contents, from all its places: the step of every command that ends a chapter. The
 * caller holds the manual's lock and has authorised `userId`. Throws NotFound where it is out already, and Blocked where
 * something stands in the way.
 */
export async function takeOut(
  transaction: Transaction,
  chapter: Chapter,
  { details, replacementId, succession }: Leaving,
  userId: string,
): Promise<void> {
  const { id: chapterId, authorityId, manualId } = chapter
  const places = await transaction.entry.findMany({ where: { chapterId, removedAt: null } })
  if (places.length === 0) throw new NotFound('This chapter has been taken out of the contents already.')
  // A version that is being submitted or begun: wait for it, and see it. The chapter first, as everywhere.
  await transaction.$queryRaw`SELECT 1 FROM chapters WHERE id = ${chapterId}::uuid FOR NO KEY UPDATE`
  await transaction.$queryRaw`
    SELECT 1 FROM revisions WHERE chapter_id = ${chapterId}::uuid AND state <> 'published' FOR NO KEY UPDATE`
  const blockers = await removalBlockers(transaction, chapter, replacementId)
  if (blockers.length > 0) throw new Blocked('The chapter cannot be removed yet.', blockers)

  const placeIds = places.map(({ id }) => id)
  await transaction.entry.updateMany({ where: { id: { in: placeIds } }, data: { removedAt: new Date() } })
  await transaction.contentsChange.createMany({
    data: placeIds.map((entryId) => ({
      ...{ authorityId, manualId, entryId, kind: 'removed' as const, madeById: userId },
      ...{ details, replacementId, succession },
    })),
  })
}

/** What is part of the chapter above it, and goes with it. */
const GO_ALONG: ReadonlySet<EntryKind> = new Set<EntryKind>(['note', 'document', 'link'])

async function removalBlockers(
  transaction: Transaction,
  { id: chapterId, manualId }: Chapter,
  replacementId: string | null,
): Promise<string[]> {
  const blockers: string[] = []
  const contents = [...everyEntry(await workingContents(transaction, manualId))]
  for (const place of contents.filter(({ chapter }) => chapter?.id === chapterId))
    for (const { kind, title, text, chapter } of everyEntry(place.entries))
      if (!GO_ALONG.has(kind) && chapter?.id !== chapterId) {
        const words = title ?? chapter?.title ?? text
        blockers.push(`${words ? `“${words}”` : 'A place'} stands below it. Move or remove that first.`)
      }
  const open = await transaction.revision.findFirst({
    where: { chapterId, state: { in: ['in_review', 'approved'] } },
  })
  if (open)
    blockers.push(
      'A new version of it has been submitted or approved. Have it recalled or returned first, so that nobody’s decision is lost unseen.',
    )
  if (replacementId === chapterId) blockers.push('A chapter cannot take its own place.')
  else if (replacementId !== null) {
    const standing = await transaction.entry.findFirst({
      where: { chapterId: replacementId, removedAt: null },
    })
    if (!standing) blockers.push('The chapter that is to take its place is not in the contents.')
  }
  return blockers
}
