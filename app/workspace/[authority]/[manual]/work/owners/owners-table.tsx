import { Table } from '@/components/ui/table'
import type { ChapterAtWork } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { ChapterCell } from '../chapter-cell'
import { Tick } from './ticks'

/** Chapters in contents order, with a tick each where something can be set. */
export function OwnersTable(props: { home: string; chapters: readonly ChapterAtWork[]; ticks: boolean }) {
  const { home, chapters, ticks } = props
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
                <ChapterCell home={home} chapter={chapter} />
              </span>
            </span>
          ) : (
            <ChapterCell home={home} chapter={chapter} key="chapter" />
          ),
          chapter.owner?.name ?? 'Nobody yet',
          chapter.reviewDueOn ? longDate(chapter.reviewDueOn) : 'Not set',
        ],
      }))}
    />
  )
}
