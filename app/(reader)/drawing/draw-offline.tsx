import { PageFrame, type ReaderAssets } from '@/components/reader/frame/page-frame'
import { KeepPage } from '@/components/reader/offline/keep-page'
import { KeptSearchPage } from '@/components/reader/offline/kept-search-page'
import { NotKeptPage } from '@/components/reader/offline/not-kept-page'
import { database } from '@/lib/platform/database'
import { contentsAddress } from '@/lib/reading/addresses/addresses'
import { chaptersInOrder } from '@/lib/reading/chapter/chapter-places'
import { equivalents } from '@/lib/reading/chapter/queries/terms'
import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'
import { issueJson } from '@/lib/reading/manual/issue-json'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { readContents } from '@/lib/reading/manual/queries/contents'
import {
  OFFLINE_HOLES,
  type OfflineFile,
  type OfflineIssue,
  type OfflinePage,
  type OfflinePart,
} from '@/lib/reading/offline/bundle'
import { keepableParts } from '@/lib/reading/offline/parts'
import { CONTENT_SECURITY_POLICY } from '../answers/answer'
import { drawManualPage } from './draw-manual-page'
import { drawPage } from './draw-page'
import type { OfflineAssets } from './offline-assets'

/** All that a phone may keep of a manual as everybody reads it: its pages, and the contents that say which are in which part. */
export type DrawnOffline = {
  issue: OfflineIssue
  contents: ContentsEntry[]
  scripts: OfflineAssets
  /** What every part has: the contents, the search, this and that. */
  common: OfflinePage[]
  amendments: OfflinePage
  chapters: Map<string, OfflinePage>
}

type Own = { path: string; title: string; number?: string | null; frame?: FrameName }
type FrameName = 'contents' | 'amendments' | 'search' | 'page'

/**
 * Draws what a phone may keep. The notices that are urgent now stand on none of it: they come and go, and are asked for
 * apart. The pages are drawn one after the other, so that those who read meanwhile are answered between them.
 */
export async function drawOffline(
  { notices: _, ...manual }: IssuedManual,
  authorityId: string,
  assets: ReaderAssets,
  scripts: OfflineAssets,
): Promise<DrawnOffline> {
  const issued: IssuedManual = { ...manual, notices: [] }
  if (issued.audience !== 'public') throw new Error('What is for staff alone is kept on no phone.')
  const alone: ReaderAssets = { ...assets, withoutFrame: true }
  const page = async (own: Own, drawn: Promise<string>): Promise<OfflinePage> => ({
    number: null,
    frame: 'page',
    ...own,
    html: withoutDoctype(await drawn),
  })
  const release = (asked: Parameters<typeof drawManualPage>[1]) => drawManualPage(issued, asked, alone)
  const parts = { issued, assets: alone }
  const { entries } = await readContents(database(), issued)
  const chapters = new Map<string, OfflinePage>()
  for (const { chapterId, slug, number, title } of chaptersInOrder(entries))
    chapters.set(
      chapterId,
      await page({ path: `chapters/${slug}`, number, title }, release({ page: 'chapter', slug })),
    )
  return {
    issue: await issueOf(issued, authorityId, assets),
    contents: entries,
    scripts,
    chapters,
    amendments: await page(
      { path: 'amendments', title: 'Amendments', frame: 'amendments' },
      release({ page: 'amendments' }),
    ),
    common: [
      await page({ path: '', title: 'Contents', frame: 'contents' }, release({ page: 'contents' })),
      await page(
        { path: 'search', title: 'Search', frame: 'search' },
        drawPage(<KeptSearchPage {...parts} script={scripts.search} />),
      ),
      await page(
        { path: 'keep', title: 'Keep on this phone' },
        drawPage(<KeepPage {...parts} parts={keepableParts(entries)} script={scripts.keep} />),
      ),
      await page({ path: '*', title: 'Not kept on this phone' }, drawPage(<NotKeptPage {...parts} />)),
    ],
  }
}

/** What can be kept by itself: the whole, then each section. Every part has the contents of the whole manual. */
export function everyPart(drawn: DrawnOffline): OfflinePart[] {
  const { common, chapters, amendments } = drawn
  const sections = keepableParts(drawn.contents).map(({ part, number, title, chapters: own }) => ({
    part,
    title: numberedTitle({ number, title }),
    pages: own.flatMap(({ chapterId }) => chapters.get(chapterId) ?? []),
  }))
  const whole = { part: 'manual', title: 'The whole manual', pages: [amendments, ...chapters.values()] }
  return [whole, ...sections].map((part) => {
    const pages = [...common, ...part.pages]
    return { ...part, pages, files: filesOf(drawn, pages) }
  })
}

/** What frames and pages load, by the addresses in their own tags: all that is in a text is escaped. */
function filesOf({ issue, scripts }: DrawnOffline, pages: readonly OfflinePage[]): OfflineFile[] {
  const addresses = new Set([scripts.keep, scripts.search])
  for (const html of [...Object.values(issue.frames), ...pages.map((page) => page.html)])
    for (const [, asset, picture] of html.matchAll(loaded)) addresses.add(asset ?? picture ?? '')
  return [...addresses].map((address) => ({
    address,
    hash: /\/files\/([0-9a-f]{64})\//.exec(address)?.[1] ?? null,
  }))
}

/** Stylesheets, scripts, icons and logos; pictures in texts, but not what is offered for download. */
const loaded = /\s(?:src|href|data-typing)="(\/assets\/[^"]+)"|<img\b[^>]*?\ssrc="(\/[^"]+\/files\/[^"]+)"/g

async function issueOf(
  issued: IssuedManual,
  authorityId: string,
  assets: ReaderAssets,
): Promise<OfflineIssue> {
  const [contents, amendments, search, page] = [
    await frame(issued, assets, 'contents'),
    await frame(issued, assets, 'amendments'),
    await frame(issued, assets, 'search'),
    await frame(issued, assets, null),
  ]
  return {
    ...issueJson(issued),
    frames: { contents, amendments, search, page },
    policy: CONTENT_SECURITY_POLICY,
    equivalents: (await equivalents(database(), authorityId)).map(({ words }) => words),
  }
}

/** The page around a page, with holes for what is each one's own; all in the whole stylesheet, so that a phone keeps one. */
function frame(issued: IssuedManual, assets: ReaderAssets, room: Exclude<FrameName, 'page'> | null) {
  return drawPage(
    <PageFrame
      issued={issued}
      assets={assets}
      title={OFFLINE_HOLES.title}
      path={OFFLINE_HOLES.path}
      canonical={`${contentsAddress(placeOf(issued))}${OFFLINE_HOLES.path}`}
      {...(room ? { room } : {})}
    >
      {OFFLINE_HOLES.main}
    </PageFrame>,
  )
}

function withoutDoctype(html: string): string {
  return html.replace(/^<!DOCTYPE html>/, '')
}
