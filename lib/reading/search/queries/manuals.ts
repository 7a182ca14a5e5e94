import type { Database } from '@/lib/platform/database'
import { chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import { equivalents } from '@/lib/reading/chapter/queries/terms'
import { readableBy } from '@/lib/reading/manual/readable-by'
import type { Suggestions } from '@/lib/reading/schema'
import { readQuestion } from '../question'
import type { AllResults } from '../results'
import { searchIn } from './scope'
import { suggestChapters } from './suggest'

/** Searches all manuals that a reader with roles in these authorities may read, with the words of each of their authorities. */
export async function searchManuals(
  from: Database,
  readersAuthorities: readonly string[],
  words: string,
): Promise<AllResults> {
  const { scope, places, same } = await scopeOf(from, readersAuthorities)
  const { chapters, ...found } = await searchIn(from, scope, readQuestion(words, same))
  return {
    ...found,
    chapters: chapters.flatMap((chapter) => {
      const manual = places.get(chapter.manualId)
      return manual ? [{ ...chapter, badge: null, ...manual }] : []
    }),
  }
}

/** What is suggested to that reader while they type. */
export async function suggestInManuals(
  from: Database,
  readersAuthorities: readonly string[],
  typed: string,
): Promise<Suggestions> {
  const { scope, places, same } = await scopeOf(from, readersAuthorities)
  const chapters = await suggestChapters(from, scope, typed, same)
  return {
    suggestions: chapters.flatMap(({ manualId, ...chapter }) => {
      const manual = places.get(manualId)
      if (!manual) return []
      const { number, title } = chapter
      return [{ number, title, href: chapterHref(manual.place, chapter), manual: manual.manual }]
    }),
  }
}

type Named = { place: ManualPlace; manual: string }

/** The manuals that the reader may read, and what of them is searched. */
async function scopeOf(from: Database, readersAuthorities: readonly string[]) {
  const manuals = await from.manual.findMany({
    where: readableBy(readersAuthorities),
    select: {
      id: true,
      slug: true,
      authorityId: true,
      authority: { select: { slug: true } },
      currentRelease: { select: { authorityName: true, manualName: true } },
    },
  })
  const ofOthers = manuals.filter(({ authorityId }) => !readersAuthorities.includes(authorityId))
  const [hidden, same] = await Promise.all([
    from.staffOnlyChapter.findMany({
      where: { manualId: { in: ofOthers.map(({ id }) => id) } },
      select: { chapterId: true },
    }),
    equivalents(from, ...new Set(manuals.map(({ authorityId }) => authorityId))),
  ])
  const places = new Map<string, Named>(
    manuals.map(({ id, slug, authority, currentRelease }) => [
      id,
      {
        place: { authority: authority.slug, manual: slug, at: 'current' },
        manual: `${currentRelease?.authorityName}: ${currentRelease?.manualName}`,
      },
    ]),
  )
  const chapterIds = hidden.map(({ chapterId }) => chapterId)
  return { places, same, scope: { manualIds: [...places.keys()], hidden: chapterIds, only: null } }
}
