import { everyEntry } from '@/lib/contents/outline'
import type { Database } from '@/lib/platform/database'
import { chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import { sectionAnchor } from '@/lib/reading/manual/anchors'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { readContents } from '@/lib/reading/manual/queries/contents'

/** Where the place of this number is read: a chapter's page, or a section of the contents. Null where there is none. */
export async function numberedPlace(
  from: Database,
  issued: IssuedManual,
  number: string,
): Promise<string | null> {
  const { entries } = await readContents(from, issued)
  const place = placeOf(issued)
  for (const entry of everyEntry(entries)) {
    if (entry.number?.toLowerCase() !== number) continue
    if (entry.chapter) return chapterHref(place, entry.chapter)
    if (entry.kind === 'section') return `${contentsAddress(place)}#${sectionAnchor(entry)}`
  }
  return null
}
