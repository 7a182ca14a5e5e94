import type { Database } from '@/lib/platform/database'
import { readSectionPlaces } from '@/lib/reading/amendments/queries/section-places'
import { equivalents } from '@/lib/reading/chapter/queries/terms'
import type { Badge } from '@/lib/reading/manual/badges'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readBadges } from '@/lib/reading/manual/queries/badges'
import { readQuestion } from '../question'
import type { SearchResults } from '../results'
import { searchIn } from './scope'

/** What is searched for, and (where that was said) in which section, by its entry, and among which badge's chapters. */
export type SearchAsked = { words: string; section?: string | undefined; badge?: Badge | undefined }

/**
 * Searches the current release of a manual as people write searches: numbers, titles, headings and text, words that mean
 * the same to the authority, "a phrase", or, -not. A chapter of exactly this number comes first, then those that had it in
 * an earlier release; the others by how well they match. What this audience is not shown is not found.
 */
export async function searchManual(
  from: Database,
  issued: IssuedManual,
  { words, section, badge }: SearchAsked,
): Promise<SearchResults> {
  const { manualId, authorityId, number } = issued
  const [same, badges, places] = await Promise.all([
    equivalents(from, authorityId),
    readBadges(from, issued),
    section === undefined ? null : readSectionPlaces(from, manualId, [section], { from: number, to: number }),
  ])
  const inSection = places && (places.get(section ?? '')?.get(number) ?? new Set<string>())
  const marked =
    badge === undefined ? null : [...badges].flatMap(([chapterId, has]) => (has === badge ? [chapterId] : []))
  const only =
    marked === null ? inSection && [...inSection] : marked.filter((id) => inSection?.has(id) ?? true)
  const scope = { manualIds: [manualId], hidden: [...issued.hidden], only }
  const { chapters, ...found } = await searchIn(from, scope, readQuestion(words, same))
  return {
    ...found,
    chapters: chapters.map((chapter) => ({ ...chapter, badge: badges.get(chapter.chapterId) ?? null })),
  }
}
