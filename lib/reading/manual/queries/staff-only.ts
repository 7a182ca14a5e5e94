import type { Database } from '@/lib/platform/database'
import type { Audience } from '../audience'
import type { IssuedManual } from '../issued-manual'

/**
 * Which chapters of a manual are for staff alone, as things are now, whichever release is read; and of those that this
 * audience is not shown every title that they have had. A template's chapter that stands for a hidden one in inherited
 * words is hidden with it.
 */
export async function readStaffOnly(
  from: Database,
  manualId: string,
  audience: Audience,
): Promise<Pick<IssuedManual, 'hidden' | 'hiddenTitles' | 'staffOnly'>> {
  const rows = await from.staffOnlyChapter.findMany({ where: { manualId }, select: { chapterId: true } })
  const staffOnly = new Set(rows.map(({ chapterId }) => chapterId))
  if (audience === 'staff' || staffOnly.size === 0) return { staffOnly, hidden: NONE, hiddenTitles: [] }
  const named = await from.releaseChapter.findMany({
    where: { chapterId: { in: [...staffOnly] } },
    distinct: ['chapterId', 'title', 'templateChapterId'],
    select: { title: true, templateChapterId: true },
  })
  return {
    staffOnly,
    hidden: new Set([...staffOnly, ...named.flatMap(({ templateChapterId }) => templateChapterId ?? [])]),
    hiddenTitles: [...new Set(named.map(({ title }) => title))],
  }
}

const NONE: ReadonlySet<string> = new Set()
