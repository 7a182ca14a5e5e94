import { changesWaitingFor } from '@/lib/chapters/queries/changes-waiting'
import { reviewsOf } from '@/lib/chapters/queries/reviews-of'
import { whatWaitsFor } from '@/lib/chapters/queries/waiting'
import { commentsFor } from '@/lib/comments/queries/comments-for'
import type { Actor } from '@/lib/people/permissions'
import { csvOf } from '@/lib/platform/csv'
import type { Database } from '@/lib/platform/database'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { problemsFor } from '@/lib/problems/queries/problems'
import { correctionsToDecide } from '@/lib/releases/queries/corrections-to-decide'
import { unsettledEmergencies } from '@/lib/releases/queries/retrospective-approvals'

/** All that waits for a person, and what they wait for. */
export async function myWork(from: Database, actor: Actor) {
  const { chapters, contents } = await whatWaitsFor(from, actor)
  return {
    chapters,
    contents,
    changes: await changesWaitingFor(from, actor),
    emergencies: await unsettledEmergencies(from, actor),
    comments: await commentsFor(from, actor),
    reviews: await reviewsOf(from, actor),
    corrections: await correctionsToDecide(from, actor),
    problems: await problemsFor(from, actor),
  }
}

/** The lists as {@link myWork} reads them. */
export type MyWork = Awaited<ReturnType<typeof myWork>>

/** Is there anything that this person, or somebody of an authority of theirs, has yet to see to? */
export function somethingWaits(work: MyWork): boolean {
  const { contents, comments, problems, reviews, corrections, emergencies, changes } = work
  const asked = work.chapters.filter(({ waiting }) => ASKED.includes(waiting))
  return [asked, contents, comments, problems, reviews, corrections, emergencies].flat().length + changes > 0
}

/** Is there a list of which the file has rows? */
export function listsSomething(work: MyWork): boolean {
  return rowsOf(work).length > 0
}

const ASKED: readonly MyWork['chapters'][number]['waiting'][] = ['returned', 'toApprove', 'toPublish']

/** What a list of chapters is called on the page and in the file. */
export const LISTS = {
  toApprove: 'To approve',
  returned: 'Returned to you',
  toPublish: 'To publish',
  draft: 'Your drafts',
  inReview: 'With the approvers',
  approved: 'Approved, and waiting for publication',
  emergencies: 'Published in an emergency, to be approved afterwards',
  corrections: 'Corrections of the Amendments, to decide',
  comments: 'Comments for you',
  problems: 'Problems that readers reported, to answer',
  reviews: 'Chapters that you look after, to review',
} as const

/** A row of the file: in which list, what, since when or by when, by whom, and what they wrote. Days are YYYY-MM-DD. */
type Row = {
  list: string
  title: string
  manual: { name: string; authority: { name: string } }
  since?: string
  due?: string
  by?: string | null
  words?: string
}

/** All lists of a person's work as one file for a spreadsheet, in the order of the page; its name says the day. */
export function myWorkFile(work: MyWork, now: Date): { fileName: string; content: string } {
  const content = csvOf<Row>(
    [
      { heading: 'List', cell: ({ list }) => list },
      { heading: 'Title', cell: ({ title }) => title },
      { heading: 'Authority', cell: ({ manual }) => manual.authority.name },
      { heading: 'Manual', cell: ({ manual }) => manual.name },
      { heading: 'Since', cell: ({ since }) => since ?? null },
      { heading: 'Due', cell: ({ due }) => due ?? null },
      { heading: 'By', cell: ({ by }) => by ?? null },
      { heading: 'Words', cell: ({ words }) => words ?? null },
    ],
    rowsOf(work),
  )
  return { fileName: `my-work-${dayInLondon(now)}.csv`, content }
}

function rowsOf({
  chapters,
  contents,
  emergencies,
  corrections,
  comments,
  problems,
  reviews,
}: MyWork): Row[] {
  const of = (waiting: MyWork['chapters'][number]['waiting']): Row[] =>
    chapters
      .filter((chapter) => chapter.waiting === waiting)
      .map(({ title, manual, since, submittedBy: by, remark: words }) => {
        return { list: LISTS[waiting], title, manual, since: dayInLondon(since), by, words }
      })
  return [
    ...of('toApprove'),
    ...emergencies.map(({ title, manual, publishedAt, due, publishedBy: by, reason: words }) => {
      const since = dayInLondon(publishedAt)
      return { list: LISTS.emergencies, title, manual, since, due: calendarDate(due), by, words }
    }),
    ...corrections.map(({ title, manual, madeAt, madeBy: by, details: words }) => {
      return { list: LISTS.corrections, title, manual, since: dayInLondon(madeAt), by, words }
    }),
    ...of('returned'),
    ...comments.map(({ title, manual, saidAt, by, body: words }) => {
      return { list: LISTS.comments, title, manual, since: dayInLondon(saidAt), by, words }
    }),
    ...problems.map(({ chapter: { title }, manual, reportedAt, words }) => {
      return { list: LISTS.problems, title, manual, since: dayInLondon(reportedAt), words }
    }),
    ...of('toPublish'),
    ...contents.map(({ manual, changes }) => {
      return {
        list: LISTS.toPublish,
        title: `${countOf(changes, 'change', 'changes')} of the contents`,
        manual,
      }
    }),
    ...reviews.map(({ title, manual, dueOn }) => {
      return { list: LISTS.reviews, title, manual, due: calendarDate(dueOn) }
    }),
    ...of('draft'),
    ...of('inReview'),
    ...of('approved'),
  ]
}
