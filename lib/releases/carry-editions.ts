import { randomUUID } from 'node:crypto'
import type { PrintedEdition } from '@/lib/contents/amendments-page/amendments-page'
import type { StoredChapters } from '@/lib/contents/store-outline'
import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

type Place = { authorityId: string; manualId: string; releaseId: string }

/**
 * Writes the editions that a manual had before Chapterhouse, in the transaction of its first release: as the page has
 * them, newest first, not verified. Throws Blocked for a row of a chapter that the contents do not have.
 */
export async function carryEditions(
  transaction: Transaction,
  place: Place,
  editions: readonly PrintedEdition[],
  chapters: StoredChapters,
): Promise<void> {
  const { authorityId, manualId } = place
  const carried = editions.map((edition, position) => ({ ...edition, position, id: randomUUID() }))
  await transaction.carriedEdition.createMany({
    data: carried.map(({ id, name, year, position }) => ({ ...place, id, name, year, position })),
  })
  await transaction.carriedAmendment.createMany({
    data: carried.flatMap(({ id: editionId, rows }) =>
      rows.map(({ kind, title: chapterTitle, details, chapter }, position) => ({
        ...{ authorityId, manualId, editionId, position, kind, chapterTitle, details },
        chapterId: chapter === null ? null : chapterOf(chapters, chapter),
      })),
    ),
  })
}

function chapterOf(chapters: StoredChapters, key: string): string {
  const chapter = chapters.get(key)
  if (!chapter) throw new Blocked(`There is an amendment of “${key}”, which the contents do not have.`, [])
  return chapter.id
}
