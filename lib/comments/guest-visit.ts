import { lastPublished } from '@/lib/chapters/queries/revision'
import { withheldAmong } from '@/lib/chapters/queries/withheld'
import { documentOf } from '@/lib/chapters/stored-text'
import type { ChapterDocument } from '@/lib/document/document'
import { liveGuest } from '@/lib/people/guest-link'
import { database } from '@/lib/platform/database'
import { commentThreads } from './queries/threads'
import type { Thread } from './thread'

/** How long a guest counts as being here since the last request, in milliseconds: not every request is written down. */
const SEEN_FOR = 60 * 1000

/** All that a guest is shown: one draft as it is now, what readers have of it, and what was said. */
export type GuestVisit = {
  guest: { id: string; name: string; expiresAt: Date }
  authorityId: string
  revisionId: string
  authorityName: string
  manualName: string
  title: string
  summary: string
  document: ChapterDocument
  /** The text that readers have; null where they have none, and where it is withheld from them. */
  published: ChapterDocument | null
  /** Is there a text to compare with that nobody outside may see? */
  withheld: boolean
  threads: Thread[]
  /** Are these threads the guest's own alone? What others said may quote a text that is withheld. */
  ownThreads: boolean
}

/**
 * What the link with this token opens, noting that its guest was here; null for a link that is no good, and while the draft
 * reads as a text does that is withheld.
 */
export async function visitAsGuest(token: string, now = new Date()): Promise<GuestVisit | null> {
  const guest = await liveGuest(database(), token, now)
  if (!guest) return null
  if (!guest.lastSeenAt || now.getTime() - guest.lastSeenAt.getTime() > SEEN_FOR)
    await database().guestReviewer.update({ where: { id: guest.id }, data: { lastSeenAt: now } })
  const revision = await database().revision.findUniqueOrThrow({
    where: { id: guest.revisionId },
    include: { text: true, chapter: { include: { manual: { include: { authority: true } } } } },
  })
  const published = await lastPublished(database(), revision.chapterId)
  const withheld = await withheldAmong(database(), [revision, ...(published ? [published] : [])])
  if (withheld.includes(revision)) return null
  const ownThreads = withheld.length > 0 || (await withheldSince(revision.chapterId, revision.createdAt))
  const shown = published && !withheld.includes(published) ? published : null
  return {
    guest: { id: guest.id, name: guest.name, expiresAt: guest.expiresAt },
    authorityId: revision.authorityId,
    revisionId: revision.id,
    authorityName: revision.chapter.manual.authority.name,
    manualName: revision.chapter.manual.name,
    title: revision.title,
    summary: revision.summary,
    document: documentOf(revision.text),
    published: shown && documentOf(shown.text),
    withheld: shown !== published,
    threads: await commentThreads(database(), revision.id, ownThreads ? guest.id : undefined),
    ownThreads,
  }
}

/** Was a text of this chapter withheld since that moment, and is it still? */
async function withheldSince(chapterId: string, moment: Date): Promise<boolean> {
  const count = await database().withholding.count({
    where: { liftedAt: null, madeAt: { gte: moment }, revision: { chapterId } },
  })
  return count > 0
}
