import { AmendmentsPage } from '@/components/reader/amendments-page'
import { ChapterPage } from '@/components/reader/chapter-page'
import { ContentsPage } from '@/components/reader/contents-page'
import type { ReaderAssets } from '@/components/reader/page-frame'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { amendmentsJson } from '@/lib/reading/amendments-json'
import { appendixEditions } from '@/lib/reading/appendix'
import { contentsJson } from '@/lib/reading/contents-json'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { readChapter } from '@/lib/reading/queries/chapter'
import { readContents } from '@/lib/reading/queries/contents'
import { readLedger } from '@/lib/reading/queries/ledger'
import type { ReleasePageName } from '@/lib/reading/read-address'
import { drawPage } from './draw-page'
import { drawPageOverTime, type PageOverTimeName } from './draw-page-over-time'

/** A page that is drawn once and kept. */
export type DrawnPageName = ReleasePageName | PageOverTimeName

/** A page of a release as text: HTML or JSON. Throws NotFound for a chapter that the release does not have. */
export async function drawManualPage(
  issued: IssuedManual,
  asked: DrawnPageName,
  assets: ReaderAssets,
): Promise<string> {
  const from = database()
  const parts = { issued, assets }
  switch (asked.page) {
    case 'contents': {
      const { entries } = await readContents(from, issued)
      return drawPage(<ContentsPage {...parts} contents={entries} />)
    }
    case 'chapter': {
      const page = await readChapter(from, issued, asked.slug)
      return drawPage(<ChapterPage {...parts} page={page} />)
    }
    case 'chapter-changes':
    case 'amendments-year':
    case 'amendments-edition':
      throw new NotFound('There is no such page.')
    case 'amendments': {
      const { releases, rows } = await readLedger(from, issued)
      return drawPage(<AmendmentsPage {...parts} editions={appendixEditions(releases, rows)} />)
    }
    case 'contents.json': {
      const { entries } = await readContents(from, issued)
      return JSON.stringify(contentsJson(issued, entries))
    }
    case 'amendments.json': {
      const { releases, rows } = await readLedger(from, issued)
      return JSON.stringify(
        amendmentsJson(releases, rows, issued.at === 'current' ? issued.nextUpdateDue : null),
      )
    }
    default:
      return drawPageOverTime(issued, asked, assets)
  }
}
