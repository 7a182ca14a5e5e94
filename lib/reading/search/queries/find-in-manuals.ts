import type { Database } from '@/lib/platform/database'
import { escapedForLike } from '@/lib/platform/escaped-words'
import { chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import type { PublishedPlace } from '../published-place'

/** The most places offered at once: more is a list nobody reads. */
const MOST_OFFERED = 12

/**
 * The chapters of the other public manuals, as everybody has them now, whose titles have all words that were asked
 * for, and those manuals themselves; titles that begin with what was asked come first. Nothing asked: the manuals.
 */
export async function findInManuals(
  from: Database,
  { asked, except }: { asked: string; except: string },
): Promise<PublishedPlace[]> {
  const words = asked.split(/\s+/).filter((word) => word !== '')
  const patterns = words.map((word) => `%${escapedForLike(word)}%`)
  const rows = await from.$queryRaw<
    {
      authority: string
      manual: string
      name: string
      slug: string | null
      title: string
      number: string | null
    }[]
  >`
    WITH manuals_now AS (
      SELECT m.id, m.current_release_id AS release, a.slug AS authority, m.slug AS manual,
             concat(r.authority_name, ': ', r.manual_name) AS name
      FROM manuals m JOIN authorities a ON a.id = m.authority_id JOIN releases r ON r.id = m.current_release_id
      WHERE m.visibility = 'public' AND m.id <> ${except}::uuid),
    places AS (
      SELECT authority, manual, name, NULL AS slug, name AS title, NULL AS number FROM manuals_now
      UNION ALL
      SELECT n.authority, n.manual, n.name, c.slug, c.title, c.number
      FROM manuals_now n JOIN release_chapters c ON c.release_id = n.release
      WHERE ${words.length} > 0 AND c.chapter_id NOT IN (SELECT chapter_id FROM staff_only_chapters))
    SELECT * FROM places
    WHERE concat(title, ' ', name) ILIKE ALL (${patterns}::text[])
    ORDER BY title ILIKE ${`${(patterns[0] ?? '%').slice(1)}`} DESC, slug IS NULL DESC, length(title), title, name
    LIMIT ${MOST_OFFERED}`
  return rows.map(({ authority, manual, name, slug, title, number }) => {
    const place = { authority, manual, at: 'current' as const }
    const href = slug === null ? contentsAddress(place) : chapterHref(place, { slug, title })
    return { href, title, number, manual: slug === null ? null : name }
  })
}
