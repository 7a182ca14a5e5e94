import { markRead } from '@/lib/last-read/commands'
import { longDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import type { PlaceInTime } from '@/lib/reading/addresses/addresses'
import type { PageName } from '@/lib/reading/addresses/read-address'
import type { LastRead } from '@/lib/reading/chapter/chapter-page'
import type { Reader } from '@/lib/reading/manual/audience'
import type { ManualPointer } from '@/lib/reading/manual/queries/manual-pointer'

/**
 * Of staff who have signed in and open a chapter of the current manual: when they read it before, by their account, which
 * remembers this reading too. Null of everybody else and of every other page.
 */
export async function readBefore(
  request: Request,
  reader: Reader | null,
  pointer: ManualPointer,
  { at, asked }: { at: PlaceInTime; asked: PageName },
): Promise<LastRead | null> {
  if (!reader || pointer.audience !== 'staff' || at !== 'current' || asked.page !== 'chapter') return null
  if (request.method !== 'GET') return null
  const { userId, sessionId } = reader
  const { manualId, currentNumber: release } = pointer
  try {
    return await markRead({ kind: 'person', userId, sessionId }, { manualId, slug: asked.slug, release })
  } catch (error) {
    // The page itself says that there is no such chapter.
    if (error instanceof NotFound) return null
    throw error
  }
}

/** What a page says of an earlier reading, for the key under which it is kept: the update and the day. */
export function sinceWords(lastRead: LastRead | null): string[] {
  return lastRead ? [`since ${lastRead.release} ${longDate(lastRead.readAt)}`] : []
}
