import { slug } from '@/lib/chapters/schema'
import { numberContents } from '@/lib/contents/number-contents'
import { workingContents } from '@/lib/contents/queries'
import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import { approversStoodInFor } from '@/lib/people/deputyship'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Role } from '@/prisma/generated/enums'

/** The slugs by which a workspace page names a manual. */
export type ManualAddress = { authority: string; manual: string }

/** A manual, and what the person who asks is in its authority. */
export type ManualInWorkspace = {
  id: string
  authorityId: string
  slug: string
  name: string
  authority: { slug: string; name: string }
  userId: string
  roles: readonly Role[]
  /** The approvers whom this person stands in for today. */
  standsInFor: { id: string; name: string }[]
}

/** A part of an address that is to be a slug; throws NotFound where it is none. */
export function slugIn(part: string): string {
  const parsed = slug.safeParse(part)
  if (!parsed.success) throw new NotFound('There is nothing at this address.')
  return parsed.data
}

/** A manual for somebody who may read its workspace; throws NotFound or Forbidden. */
export async function manualInWorkspace(
  from: Database,
  actor: Actor,
  address: ManualAddress,
): Promise<ManualInWorkspace> {
  const manual = await from.manual.findFirst({
    where: { slug: slugIn(address.manual), authority: { slug: slugIn(address.authority) } },
    select: {
      id: true,
      authorityId: true,
      slug: true,
      name: true,
      authority: { select: { slug: true, name: true } },
    },
  })
  if (!manual) throw new NotFound('There is no such manual.')
  const { userId, roles } = await authorise(from, actor, 'readWorkspace', manual.authorityId)
  return {
    ...manual,
    userId,
    roles,
    standsInFor: await approversStoodInFor(from, userId, manual.authorityId),
  }
}

/** A chapter where it stands first in the working contents. */
export type ChapterPlace = {
  chapter: WorkingChapter
  /** Of its first numbered place; null where it has none. */
  number: string | null
  /** The sections above it, outermost first: "4 Looked After Children". */
  sections: string[]
  underReview: boolean
}

/** The chapters of a manual's working contents, each once, in contents order. */
export async function chapterPlaces(from: Database, manualId: string): Promise<ChapterPlace[]> {
  const contents = await workingContents(from, manualId)
  const numbers = numberContents(contents)
  const places = new Map<string, ChapterPlace>()
  const visit = (entries: readonly WorkingEntry[], sections: string[]) => {
    for (const entry of entries) {
      const number = numbers.get(entry) ?? null
      if (entry.chapter) {
        const known = places.get(entry.chapter.id)
        if (!known) {
          places.set(entry.chapter.id, {
            chapter: entry.chapter,
            number,
            sections,
            underReview: entry.underReview,
          })
        } else known.number ??= number
      }
      const heading = [number, entry.title].filter(Boolean).join(' ')
      visit(entry.entries, entry.kind === 'section' && heading !== '' ? [...sections, heading] : sections)
    }
  }
  visit(contents, [])
  return [...places.values()]
}
