import { assetManifest } from '@/app/assets/manifest'
import {
  FollowAskedPage,
  type Followables,
  FollowPage,
  type FollowProblem,
  type FollowTyped,
} from '@/components/reader/follow-page'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { chaptersInOrder } from '@/lib/reading/chapter/chapter-places'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { readContents } from '@/lib/reading/manual/queries/contents'
import { assetsOf } from './assets-of'
import { drawPage } from './draw-page'

/** The page with the form that asks to follow a manual. */
export async function drawFollow(
  issued: IssuedManual,
  typed: FollowTyped,
  problem?: FollowProblem,
): Promise<string> {
  const assets = assetsOf(await assetManifest())
  const followables = await followablesOf(issued)
  const values = [...followables.sections, ...followables.chapters].map(({ value }) => value)
  const what = values.includes(typed.what) ? typed.what : 'manual'
  return drawPage(
    <FollowPage
      issued={issued}
      assets={assets}
      followables={followables}
      typed={{ ...typed, what }}
      problem={problem}
    />,
  )
}

/** The page that says that an e-mail is on its way. */
export async function drawFollowAsked(issued: IssuedManual): Promise<string> {
  return drawPage(<FollowAskedPage issued={issued} assets={assetsOf(await assetManifest())} />)
}

async function followablesOf(issued: IssuedManual): Promise<Followables> {
  const { entries } = await readContents(database(), issued)
  return {
    sections: [...everyEntry(entries)]
      .filter((entry) => entry.kind === 'section' && entry.title !== '')
      .map((entry) => ({ value: `section:${entry.id}`, words: numberedTitle(entry) })),
    chapters: chaptersInOrder(entries).map((chapter) => ({
      value: `chapter:${chapter.slug}`,
      words: numberedTitle(chapter),
    })),
  }
}
