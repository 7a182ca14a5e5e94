import type { Metadata } from 'next'
import type { FoundChapter } from '@/components/find-and-replace/chapter-hits'
import { HitsForm } from '@/components/find-and-replace/hits-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { type ChapterWithHits, findInManual, MOST_HITS } from '@/lib/chapters/queries/find-in-manual'
import type { ManualAddress, ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { LONGEST_SUMMARY } from '@/lib/chapters/schema'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { chapterHome, findAndReplacePage, manualHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { replace } from './actions'
import { FindForm } from './find-form'
import { soughtIn } from './forms'
import '../chapters/chapters.scss'
import './find-and-replace.scss'

export const metadata: Metadata = { title: 'Find and replace' }

/** Looks for words in the newest text of each chapter of a manual, and replaces those that an author chooses. */
export default async function FindAndReplacePage(props: {
  params: Promise<ManualAddress>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const params = await props.params
  const sought = soughtIn(await props.searchParams)
  return orRefusal(async () => {
    const { manual, chapters, count, cut } = await findInManual(database(), actor, params, sought)
    const mayReplace = holds(manual.roles, 'replaceInChapters')
    return (
      <>
        <Breadcrumbs trail={[{ words: manual.name, href: manualHome(manual) }]} />
        <PageHeading caption={manual.authority.name}>Find and replace</PageHeading>
        <FindForm action={findAndReplacePage(manual)} sought={sought} />
        {sought.words !== '' && (
          <p className="govuk-body" role="status">
            {countWords(count, chapters.length)}
            {cut &&
              ` These are the first ${MOST_HITS.toLocaleString('en-GB')}: look for something more particular.`}
          </p>
        )}
        {count > 0 && mayReplace && (
          <HitsForm
            // Other words are another form: nothing that was ticked before is ticked in it.
            key={JSON.stringify([sought, chapters.map(({ newest }) => newest)])}
            action={replace.bind(null, params)}
            sought={sought}
            chapters={chapters.map((chapter) => shownIn(manual, chapter))}
            longestSummary={LONGEST_SUMMARY}
          />
        )}
        {count > 0 && !mayReplace && (
          <p className="govuk-body">
            They stand in: {chapters.map(({ title, hits }) => `${title} (${hits.length})`).join(', ')}. Words
            are replaced by an author of this authority.
          </p>
        )}
      </>
    )
  })
}

function countWords(count: number, chapters: number): string {
  if (count === 0) return 'No chapter has these words.'
  return `${countOf(count, 'place', 'places')} in ${countOf(chapters, 'chapter', 'chapters')}.`
}

function shownIn(manual: ManualInWorkspace, { newest, hits, ...chapter }: ChapterWithHits): FoundChapter {
  const { id, title, number, slug } = chapter
  return {
    id,
    title,
    number,
    href: chapterHome(manual, slug),
    state: newest.state,
    version: `${id} ${newest.revisionId} ${newest.version}`,
    hits: hits.map((hit) => ({ ...hit, value: `${id} ${hit.key}` })),
  }
}
