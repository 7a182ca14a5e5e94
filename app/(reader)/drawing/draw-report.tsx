import { assetManifest } from '@/app/assets/manifest'
import { ReportPage, type ReportProblem, type ReportTyped } from '@/components/problems/report-page'
import { database } from '@/lib/platform/database'
import { readParagraphs } from '@/lib/reading/chapter/queries/paragraphs'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { assetsOf } from './assets-of'
import { drawPage } from './draw-page'

/**
 * The page with the form that reports a problem with a chapter of the release that is read. Throws NotFound where it has no
 * chapter of that slug.
 */
export async function drawReport(
  issued: IssuedManual,
  slug: string,
  typed: ReportTyped,
  problem?: ReportProblem,
): Promise<string> {
  const assets = assetsOf(await assetManifest())
  const page = await readParagraphs(database(), issued, slug)
  const signedIn = issued.audience === 'staff'
  return drawPage(<ReportPage {...page} {...{ issued, assets, signedIn, typed, problem }} />)
}
