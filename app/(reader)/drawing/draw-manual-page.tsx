import { AccessibilityPage } from '@/components/reader/accessibility/accessibility-page'
import { ChapterPage } from '@/components/reader/chapter/chapter-page'
import { ContentsPage } from '@/components/reader/contents/contents-page'
import type { ReaderAssets } from '@/components/reader/frame/page-frame'
import { database } from '@/lib/platform/database'
import type { ReleasePageName } from '@/lib/reading/addresses/read-address'
import type { LastRead } from '@/lib/reading/chapter/chapter-page'
import { readChapter } from '@/lib/reading/chapter/queries/chapter'
import { contentsJson } from '@/lib/reading/manual/contents-json'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readContents } from '@/lib/reading/manual/queries/contents'
import {
  drawAmendments,
  drawAmendmentsJson,
  drawChapterChanges,
  drawChapterFeed,
  drawManualFeed,
  drawSectionFeed,
} from './draw-amendments'
import { drawPage } from './draw-page'
import { drawPageOverTime, type PageOverTimeName } from './draw-page-over-time'
import { drawSitemap } from './draw-sitemap'

/** A page that is drawn once and kept. */
export type DrawnPageName =
  | ReleasePageName
  | PageOverTimeName
  | { page: 'accessibility' }
  | { page: 'amendments.atom' }
  | { page: 'sitemap.xml' }
  | { page: 'chapter.atom'; slug: string }
  | { page: 'section.atom'; entryId: string }

/** What an account knows of what its owner read: this chapter before; of this manual, the ids of the chapters read last. */
export type ReadBefore = { lastRead: LastRead | null; recent: readonly string[] }

export const NOTHING_READ: ReadBefore = { lastRead: null, recent: [] }

/**
 * A page of a release as text: HTML or JSON; a chapter's with what changed since its reader last read it, a contents with
 * what they read last, where that is known. Throws NotFound for a chapter that the release does not have.
 */
export async function drawManualPage(
  issued: IssuedManual,
  asked: DrawnPageName,
  assets: ReaderAssets,
  { lastRead, recent }: ReadBefore = NOTHING_READ,
): Promise<string> {
  const from = database()
  const parts = { issued, assets }
  switch (asked.page) {
    case 'contents': {
      const { entries } = await readContents(from, issued)
      return drawPage(<ContentsPage {...parts} contents={entries} read={recent} />)
    }
    case 'chapter': {
      const page = await readChapter(from, issued, asked.slug)
      return drawPage(<ChapterPage {...parts} page={page} lastRead={lastRead} />)
    }
    case 'chapter-paragraphs': {
      const page = await readChapter(from, issued, asked.slug, { withLinks: true })
      return drawPage(<ChapterPage {...parts} page={page} withLinks />)
    }
    case 'chapter-changes':
      return drawChapterChanges(issued, asked.slug, assets)
    case 'amendments':
      return drawAmendments(issued, { is: 'newest' }, assets)
    case 'amendments-year':
      return drawAmendments(issued, { is: 'year', year: asked.year }, assets)
    case 'amendments-edition':
      return drawAmendments(issued, { is: 'edition', position: asked.position }, assets)
    case 'accessibility':
      return drawPage(<AccessibilityPage {...parts} />)
    case 'amendments.json':
      return drawAmendmentsJson(issued)
    case 'sitemap.xml':
      return drawSitemap(issued)
    case 'amendments.atom':
      return drawManualFeed(issued)
    case 'chapter.atom':
      return drawChapterFeed(issued, asked.slug)
    case 'section.atom':
      return drawSectionFeed(issued, asked.entryId)
    case 'contents.json': {
      const { entries } = await readContents(from, issued)
      return JSON.stringify(contentsJson(issued, entries))
    }
    default:
      return drawPageOverTime(issued, asked, assets)
  }
}
