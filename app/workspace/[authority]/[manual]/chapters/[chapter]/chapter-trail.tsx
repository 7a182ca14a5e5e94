import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { chapterHome, manualHome, wordPage } from '@/lib/platform/workspace-addresses'

/** The way back from a page below a chapter's; `word` from one below its Word files. */
export function ChapterTrail({ view, word = false }: { view: ChapterInWorkspace; word?: boolean }) {
  const { manual, chapter } = view
  return (
    <Breadcrumbs
      trail={[
        { words: manual.name, href: manualHome(manual) },
        { words: chapter.title, href: chapterHome(manual, chapter.slug) },
        ...(word ? [{ words: 'Word files', href: wordPage(manual, chapter.slug) }] : []),
      ]}
    />
  )
}
