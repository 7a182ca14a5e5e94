import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OpenDraft } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { chapterHome, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import { ChapterCell } from './chapter-cell'

/** Days from which a draft is said to lie. */
const OLD = 30

/** Drafts under way, the oldest first. */
export function DraftsTable({ manual, drafts }: { manual: ManualSlugs; drafts: readonly OpenDraft[] }) {
  return (
    <Table
      caption="Open drafts"
      captionHidden
      head={['Chapter', 'Age', 'Last saved', 'Written by', 'Owner']}
      rows={drafts.map((draft) => ({
        key: draft.chapterId,
        cells: [
          <ChapterCell chapter={draft} href={chapterHome(manual, draft.slug)} key="chapter" />,
          <>
            {draft.days === 0 ? 'Begun today' : countOf(draft.days, 'day', 'days')}{' '}
            {draft.returned ? (
              <Tag kind="waiting">Returned</Tag>
            ) : (
              draft.days > OLD && <Tag kind="waiting">Old</Tag>
            )}
          </>,
          longDate(draft.savedAt),
          draft.by.join(', ') || 'Nobody yet',
          draft.owner?.name ?? 'Nobody yet',
        ],
      }))}
    />
  )
}
