import { askToFollow } from '@/lib/followers/commands/ask-to-follow'
import { confirmFollowing } from '@/lib/followers/commands/confirm-following'
import { followingToken } from '@/lib/notifications/following-link'
import type { Permission } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import type { Follower } from '@/prisma/generated/client'
import type { AlertFrequency } from '@/prisma/generated/enums'
import type { Workplace } from './command-workplace'
import type { ManualInTest } from './manuals'

/** What a follower of a test follows: the whole manual, by the title of a chapter, or by that of a section. */
export type Following = { chapter?: string; section?: string; frequency?: AlertFrequency; email?: string }

let asked = 0

/** Somebody who asked to follow a manual and has not confirmed it. */
export async function anAsker(manual: ManualInTest, following: Following = {}): Promise<Follower> {
  asked += 1
  const { chapter, section, frequency = 'immediate' } = following
  const email = following.email ?? `reader-${asked}@readers.example`
  const what = chapter
    ? `chapter:${manual.slugOf(chapter)}`
    : section
      ? `section:${await manual.entryId(section)}`
      : 'manual'
  const place = { authoritySlug: manual.authority.slug, manualSlug: manual.slug }
  await askToFollow({ kind: 'reader', token: null }, { ...place, what, email, frequency })
  return database().follower.findFirstOrThrow({
    where: { manualId: manual.manualId, email },
    orderBy: { createdAt: 'desc' },
  })
}

/** Somebody who follows a manual, or a part of it. */
export async function aFollower(manual: ManualInTest, following: Following = {}): Promise<Follower> {
  const { id } = await anAsker(manual, following)
  await confirmFollowing({ kind: 'reader', token: followingToken(id) }, {})
  return database().follower.findUniqueOrThrow({ where: { id } })
}

/** The inputs of the commands of readers, for every-command-inputs.ts. */
export const followingInputs: Partial<Record<Permission, (place: Workplace) => Promise<unknown> | unknown>> =
  {
    askToFollow: ({ manual }) => ({
      ...{ authoritySlug: manual.authority.slug, manualSlug: manual.slug, what: 'manual' },
      ...{ email: 'reader@readers.example', frequency: 'weekly' },
    }),
    confirmFollowing: async ({ manual }) => {
      await anAsker(manual)
      return {}
    },
    setFollowingFrequency: async ({ manual }) => ({
      ...{ followerId: (await aFollower(manual)).id, frequency: 'weekly' },
    }),
    stopFollowing: async ({ manual }) => ({ followerId: (await aFollower(manual)).id }),
  }
