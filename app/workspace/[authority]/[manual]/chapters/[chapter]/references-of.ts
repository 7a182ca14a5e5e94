import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import type { ResolveChapter } from '@/lib/document/render-parts'
import { database } from '@/lib/platform/database'
import { chapterHome } from '@/lib/platform/workspace-addresses'

/** Where a reference to a chapter of the manual leads within the workspace, and what the chapter is called now. */
export async function referencesOf(manual: ManualInWorkspace): Promise<ResolveChapter> {
  const chapters = new Map((await chapterPlaces(database(), manual.id)).map((one) => [one.chapter.id, one]))
  return (id) => {
    const found = chapters.get(id)
    if (!found) return null
    const { slug, title } = found.chapter
    return { title, number: found.number ?? '', href: chapterHome(manual, slug) }
  }
}
