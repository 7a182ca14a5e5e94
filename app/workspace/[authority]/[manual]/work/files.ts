import type { ChapterAtWork } from '@/lib/chapters/queries/manual-work'
import { type Column, csvOf } from '@/lib/platform/csv'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import type { WorkLists } from './work-lists'

/** A list of work as a file; its name is what the address ends in. */
export type WorkFile = 'drafts.csv' | 'approvals.csv' | 'emergencies.csv' | 'reviews.csv' | 'owners.csv'

// Dates are written as 2025-03-03: spreadsheets sort them, and no country reads them in two ways.
const chapterColumns: Column<ChapterAtWork>[] = [
  { heading: 'Number', cell: ({ number }) => number },
  { heading: 'Chapter', cell: ({ title }) => title },
  { heading: 'Section', cell: ({ section }) => section },
  { heading: 'Owner', cell: ({ owner }) => owner?.name ?? null },
  { heading: 'Review due', cell: ({ reviewDueOn }) => reviewDueOn && calendarDate(reviewDueOn) },
]

const files: Record<WorkFile, { list: string; content: (lists: WorkLists) => string }> = {
  'drafts.csv': {
    list: 'open-drafts',
    content: ({ drafts }) =>
      csvOf(
        [
          ...chapterColumns,
          { heading: 'Written by', cell: ({ by }) => by.join('; ') },
          { heading: 'Standing', cell: ({ returned }) => (returned ? 'Returned' : 'Draft') },
          { heading: 'Begun', cell: ({ begunAt }) => dayInLondon(begunAt) },
          { heading: 'Last saved', cell: ({ savedAt }) => dayInLondon(savedAt) },
          { heading: 'Age in days', cell: ({ days }) => days },
        ],
        drafts,
      ),
  },
  'approvals.csv': {
    list: 'overdue-approvals',
    content: ({ overdue }) =>
      csvOf(
        [
          ...chapterColumns,
          { heading: 'Submitted by', cell: ({ submittedBy }) => submittedBy },
          { heading: 'Submitted', cell: ({ since }) => dayInLondon(since) },
          { heading: 'Days waiting', cell: ({ days }) => days },
        ],
        overdue,
      ),
  },
  'emergencies.csv': {
    list: 'emergencies',
    content: ({ emergencies }) =>
      csvOf(
        [
          { heading: 'Number', cell: ({ number }) => number },
          { heading: 'Chapter', cell: ({ title }) => title },
          { heading: 'Standing', cell: standingOfEmergency },
          { heading: 'Published by', cell: ({ publishedBy }) => publishedBy },
          { heading: 'Published', cell: ({ publishedAt }) => dayInLondon(publishedAt) },
          { heading: 'Approval due', cell: ({ due }) => calendarDate(due) },
          { heading: 'Reason', cell: ({ reason }) => reason },
        ],
        emergencies,
      ),
  },
  'reviews.csv': {
    list: 'reviews',
    content: ({ reviews }) =>
      csvOf([...chapterColumns, { heading: 'Days until due', cell: ({ days }) => days }], reviews),
  },
  'owners.csv': { list: 'owners', content: ({ chapters }) => csvOf(chapterColumns, chapters) },
}

function standingOfEmergency({ standing, overdue }: WorkLists['emergencies'][number]): string {
  if (standing === 'returned') return 'Must be put right'
  return overdue ? 'Approval overdue' : 'Waiting for approval'
}

/** Is this the name of one of the files? */
export function isWorkFile(name: string): name is WorkFile {
  return Object.hasOwn(files, name)
}

/** A list as a file, whole however the page is narrowed; its name says the manual, the list and the day. */
export function workFile(name: WorkFile, lists: WorkLists, now: Date): { fileName: string; content: string } {
  const { list, content } = files[name]
  const { authority, slug } = lists.manual
  return { fileName: `${authority.slug}-${slug}-${list}-${dayInLondon(now)}.csv`, content: content(lists) }
}
