import type { Database } from '@/lib/platform/database'
import { type ContentsEntry, contentsTree, type IssuedChapter } from '../contents-tree'
import type { IssuedManual } from '../issued-manual'
import { compareNumbers } from '../number-order'
import { readBadges } from './badges'
import { readShownEntries } from './shown-entries'

/** The contents of a release, and its chapters by their numbers: those that this audience is shown. */
export type Contents = { entries: ContentsEntry[]; chapters: IssuedChapter[] }

/** Of a manual that was read once for many pages, as for what phones keep: none of it ever changes. */
const known = new WeakMap<IssuedManual, Promise<Contents>>()

/** The contents of a release as readers see it, badges from the listed amendments of its edition up to it. */
export function readContents(from: Database, issued: IssuedManual): Promise<Contents> {
  const reading = known.get(issued) ?? contentsOf(from, issued)
  known.set(issued, reading)
  reading.catch(() => known.delete(issued))
  return reading
}

async function contentsOf(from: Database, issued: IssuedManual): Promise<Contents> {
  const { releaseId, hidden } = issued
  const [shown, held, badges] = await Promise.all([
    readShownEntries(from, releaseId, issued),
    from.releaseChapter.findMany({ where: { releaseId }, orderBy: { slug: 'asc' } }),
    readBadges(from, issued),
  ])
  const chapters = held
    .filter(({ chapterId }) => !hidden.has(chapterId))
    .sort((one, other) => compareNumbers(one.number, other.number))
  return { entries: contentsTree(shown, chapters, badges, issued.staffOnly), chapters }
}
