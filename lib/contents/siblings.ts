import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { Entry } from '@/prisma/generated/client'
import type { Place } from './steps'

/**
 * Puts an entry after the sibling that the place names, and counts the siblings anew: those that were taken out as well, so
 * that one that is put back stands where it stood. The caller holds the manual's lock. Blocked where the parent or the
 * sibling is not there any more.
 */
export async function putAmongSiblings(
  transaction: Transaction,
  manualId: string,
  entryId: string,
  { parentId, previousEntryId }: Place,
): Promise<void> {
  const siblings = await transaction.entry.findMany({
    where: { manualId, parentId, id: { not: entryId } },
    select: { id: true, position: true, removedAt: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const previous = siblings.findIndex(({ id, removedAt }) => id === previousEntryId && !removedAt)
  if (previousEntryId !== null && previous === -1)
    throw new Blocked('That place is not there any more.', [
      'Somebody has changed the contents since you opened the page. Choose the place again.',
    ])
  const order = siblings.map(({ id }) => id)
  order.splice(previous + 1, 0, entryId)
  const before = new Map(siblings.map(({ id, position }) => [id, position]))
  for (const [position, id] of order.entries())
    if (before.get(id) !== position)
      await transaction.entry.update({
        where: { id },
        data: { position, ...(id === entryId && { parentId }) },
      })
}

/**
 * Refuses a parent below which an entry cannot stand: one that is gone, of another manual, neither section nor
 * chapter, or the entry itself or one below it. A section stands under sections only, so that no chapter's removal
 * takes one along.
 */
export async function refuseUnfitParent(
  transaction: Transaction,
  manualId: string,
  parentId: string | null,
  entry?: Pick<Entry, 'id' | 'kind'>,
): Promise<void> {
  const refuse = (why: string) => new Blocked('It cannot stand there.', [why])
  for (let id = parentId; id !== null; ) {
    if (id === entry?.id) throw refuse('A place cannot stand below itself.')
    const parent = await transaction.entry.findFirst({ where: { id, manualId, removedAt: null } })
    if (!parent) throw refuse('The section is not in the contents any more. Choose another.')
    if (id === parentId && parent.kind !== 'section' && parent.kind !== 'chapter')
      throw refuse('Choose a section, or a chapter, to stand under.')
    if (id === parentId && parent.kind === 'chapter' && entry?.kind === 'section')
      throw refuse('A section stands at the top of the contents, or under another section.')
    id = parent.parentId
  }
}
