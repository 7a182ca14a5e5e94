import { markRead } from '@/lib/last-read/commands'
import { chaptersReadLast } from '@/lib/last-read/queries'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import type { PlaceInTime } from '@/lib/reading/addresses/addresses'
import type { PageName } from '@/lib/reading/addresses/read-address'
import type { Reader } from '@/lib/reading/manual/audience'
import type { ManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { NOTHING_READ, type ReadBefore } from '../drawing/draw-manual-page'

/**
 * Of staff who have signed in and open a chapter of the current manual: when they read it before, by their account, which
 * remembers this reading too; and where they open its contents, what they read last. Nothing of everybody else and of every
 * other page.
 */
export async function readBefore(
  request: Request,
  reader: Reader | null,
  pointer: ManualPointer,
  { at, asked }: { at: PlaceInTime; asked: PageName },
): Promise<ReadBefore> {
  if (!reader || pointer.audience !== 'staff' || at !== 'current') return NOTHING_READ
  const { userId, sessionId } = reader
  const { manualId, currentNumber: release } = pointer
  if (asked.page === 'contents')
    return { ...NOTHING_READ, recent: await chaptersReadLast(database(), { userId, manualId }) }
  if (asked.page !== 'chapter' || request.method !== 'GET') return NOTHING_READ
  try {
    const actor = { kind: 'person', userId, sessionId } as const
    return { ...NOTHING_READ, lastRead: await markRead(actor, { manualId, slug: asked.slug, release }) }
  } catch (error) {
    // The page itself says that there is no such chapter.
    if (error instanceof NotFound) return NOTHING_READ
    throw error
  }
}

/** What a page says of earlier readings, for the key under which it is kept: the update and the day, or the chapters. */
export function readWords({ lastRead, recent }: ReadBefore): string[] {
  return [...(lastRead ? [`since ${lastRead.release} ${longDate(lastRead.readAt)}`] : []), ...recent]
}
