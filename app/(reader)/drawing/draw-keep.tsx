import type { AssetManifest } from '@/app/assets/manifest'
import { UrgentNotices } from '@/components/reader/frame/urgent-notices'
import { KeepPage } from '@/components/reader/offline/keep-page'
import { database } from '@/lib/platform/database'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import type { IssuedManual, LiveNotice } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { readContents } from '@/lib/reading/manual/queries/contents'
import { keepableParts } from '@/lib/reading/offline/parts'
import { assetsOf } from './assets-of'
import { drawPage, drawPart } from './draw-page'
import { offlineAssetsOf } from './offline-assets'

/** The page that keeps a manual on a phone; of one that only staff may read it says that it is kept on none. */
export async function drawKeep(
  issued: IssuedManual,
  manifest: AssetManifest,
  readBy: 'everybody' | 'staff',
): Promise<string> {
  const { entries } = await readContents(database(), issued)
  return drawPage(
    <KeepPage
      issued={issued}
      assets={assetsOf(manifest)}
      parts={readBy === 'everybody' ? keepableParts(entries) : null}
      script={offlineAssetsOf(manifest).keep}
    />,
  )
}

/**
 * What a phone asks whenever it meets the network: which version there is, and what is urgent, as readers see it, until when
 * and on which chapter (null: on the whole manual). One that is no longer there has no title; `formerly` is where its text stood
 * when the notice was written: a phone may still keep the one or the other.
 */
export async function drawOfflineState(issued: IssuedManual, version: string): Promise<string> {
  const { chapters } = await readContents(database(), issued)
  const byId = new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
  const notices = await Promise.all(
    issued.notices.map(async (notice) => ({
      chapter: notice.chapterId === null ? null : named(notice, byId.get(notice.chapterId)),
      until: notice.expiresAt.toISOString(),
      html: await drawPart(
        <UrgentNotices issued={{ ...issued, notices: [notice] }} chapterId={notice.chapterId} />,
      ),
    })),
  )
  return JSON.stringify({ version, notices })
}

function named({ slug, writtenOn }: LiveNotice, chapter: IssuedChapter | undefined) {
  return { slug: slug ?? '', title: chapter ? numberedTitle(chapter) : '', formerly: writtenOn ?? '' }
}
