import type { ReaderAssets } from '@/components/reader/frame/page-frame'
import { PaperPage } from '@/components/reader/paper/paper-page'
import { ChapterComparisonPage } from '@/components/reader/past/chapter-comparison-page'
import { ChapterHistoryPage } from '@/components/reader/past/chapter-history-page'
import { ChooseComparisonPage } from '@/components/reader/past/choose-comparison-page'
import { ChooseDayPage } from '@/components/reader/past/choose-day-page'
import { ComparisonPage } from '@/components/reader/past/comparison-page'
import { InForcePage } from '@/components/reader/past/in-force-page'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { PageOfNowName } from '@/lib/reading/addresses/read-address'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readPaper } from '@/lib/reading/paper/queries/paper'
import { readChapterComparison } from '@/lib/reading/past/queries/chapter-comparison'
import { readChapterHistory, readInForce } from '@/lib/reading/past/queries/chapter-history'
import { readManualComparison } from '@/lib/reading/past/queries/manual-comparison'
import { readUpdates } from '@/lib/reading/past/queries/moments'
import { drawPage } from './draw-page'

/** A page of the manual as it is now that looks over several of its releases. */
export type PageOverTimeName = Extract<
  PageOfNowName,
  {
    page:
      | 'choose-day'
      | 'choose-comparison'
      | 'comparison'
      | 'chapter-comparison'
      | 'chapter-history'
      | 'in-force'
      | 'paper'
  }
>

/**
 * Such a page as HTML. Throws NotFound for a chapter that the manual never had, and NoSuchMoment for a moment that it
 * has nothing of.
 */
export async function drawPageOverTime(
  issued: IssuedManual,
  asked: PageOverTimeName,
  assets: ReaderAssets,
): Promise<string> {
  const from = database()
  const parts = { issued, assets }
  switch (asked.page) {
    case 'choose-day':
      return drawPage(<ChooseDayPage {...parts} updates={await readUpdates(from, issued)} />)
    case 'choose-comparison':
      return drawPage(<ChooseComparisonPage {...parts} updates={await readUpdates(from, issued)} />)
    case 'comparison': {
      const page = await readManualComparison(from, issued, asked)
      return drawPage(<ComparisonPage {...parts} page={page} />)
    }
    case 'chapter-comparison': {
      const page = await readChapterComparison(from, issued, asked)
      return drawPage(<ChapterComparisonPage {...parts} page={page} />)
    }
    case 'chapter-history': {
      const history = await readChapterHistory(from, issued, asked.slug)
      return drawPage(<ChapterHistoryPage {...parts} history={history} />)
    }
    case 'paper': {
      const { slug, release: printedFrom } = asked
      return drawPage(
        <PaperPage {...parts} paper={await readPaper(from, issued, { named: slug, printedFrom })} />,
      )
    }
    case 'in-force': {
      const { slug, day } = asked
      if (day === null) throw new NotFound('A day is asked for by a form.')
      const page = await readInForce(from, issued, slug, day)
      return drawPage(<InForcePage {...parts} {...page} day={day} />)
    }
  }
}
