import { Table } from '@/components/ui/table'
import type { ChapterAtWork } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { chapterHome, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import { ChapterCell } from '../chapter-cell'
import { Tick } from './ticks'

/** Chapters in contents order, with a tick each where something can be set. */
export function OwnersTable(props: {
  manual: ManualSlugs
  chapters: readonly ChapterAtWork[]
  ticks: boolean
}) {
  const { manual, chapters, ticks } = props
  return (
    <Table
      caption="Chapters, their owners and review dates"
      captionHidden
      head={['Chapter', 'Owner', 'Review due']}
      rows={chapters.map((chapter) => ({
        key: chapter.chapterId,
        cells: [
          ticks ? (
            <span className="ch-tick" key="chapter">
              <Tick id={chapter.chapterId} label={`Tick ${chapter.title}`} />
              <span>
                <ChapterCell chapter={chapter} href={chapterHome(manual, chapter.slug)} />
              </span>
            </span>
          ) : (
            <ChapterCell chapter={chapter} href={chapterHome(manual, chapter.slug)} key="chapter" />
          ),
          chapter.owner?.name ?? 'Nobody yet',
          chapter.reviewDueOn ? longDate(chapter.reviewDueOn) : 'Not set',
        ],
      }))}
    />
  )
}
