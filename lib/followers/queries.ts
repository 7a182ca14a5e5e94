import type { Database } from '@/lib/platform/database'
import { type Followed, followedWords } from './followed-words'
import { followerOfLink, mayConfirm } from './follower-of-link'
import type { FollowedRow, Following } from './following'

/** What the link with this token opens; null for one that leads nowhere. */
export async function followingByLink(
  from: Database,
  token: string,
  now = new Date(),
): Promise<Following | null> {
  const link = await followerOfLink(from, token)
  if (!link) return null
  const { manualId, email } = link
  const manual = await from.manual.findUniqueOrThrow({
    where: { id: manualId },
    include: { authority: { select: { slug: true } }, currentRelease: true },
  })
  const standing = link.confirmedAt ? 'confirmed' : mayConfirm(link, now) ? 'unconfirmed' : 'late'
  const followed =
    standing === 'confirmed'
      ? await from.follower.findMany({
          where: { manualId, email, confirmedAt: { not: null }, endedAt: null },
        })
      : []
  const open = manual.visibility === 'public'
  const called = open ? await followedWords(from, manualId, [link, ...followed]) : ofClosedManual
  const rowOf = (one: typeof link): FollowedRow => ({
    followerId: one.id,
    what: called(one),
    frequency: one.frequency,
  })
  return {
    authorityName: manual.currentRelease?.authorityName ?? '',
    manualName: manual.currentRelease?.manualName ?? manual.name,
    manual: open ? { authority: manual.authority.slug, manual: manual.slug } : null,
    own: rowOf(link),
    standing,
    followed: followed.map(rowOf).sort((one, other) => one.what.localeCompare(other.what, 'en')),
  }
}

/** Of a manual that is closed to everybody, not even a title is told. */
function ofClosedManual({ entryId, chapterId }: Followed): string {
  if (chapterId !== null) return 'a chapter'
  return entryId === null ? 'the whole manual' : 'a section'
}
