import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { matchingChapters, standingAsked } from '@/lib/chapters/matching-chapters'
import { chaptersOfManual, type ListedChapter } from '@/lib/chapters/queries/manual-chapters'
import { database } from '@/lib/platform/database'
import { foundOf } from '@/lib/platform/words'
import {
  contentsPage,
  evidencePage,
  findAndReplacePage,
  lookPage,
  MY_WORK,
  manualHome,
  noticesPage,
  problemsPage,
  publishedAmendmentsPage,
  publishPage,
  reviewRulesPage,
  whoReadsPage,
  wordsPage,
  workPage,
} from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../actor'
import { orRefusal } from '../../refuse'
import { ChapterFilter } from './chapters/chapter-filter'
import { ChapterList } from './chapters/chapter-list'
import './chapters/chapters.scss'

export const metadata: Metadata = { title: 'Chapters' }

/** A manual's home in the workspace: its chapters, to be searched and filtered, and the ways on. */
export default async function ManualHomePage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ q?: unknown; standing?: unknown }>
}) {
  const actor = await currentActor()
  const params = await props.params
  const { q, standing } = await props.searchParams
  return orRefusal(async () => {
    const { manual, currentRelease, chapters } = await chaptersOfManual(database(), actor, params)
    const asked = { words: typeof q === 'string' ? q : '', standing: standingAsked(standing) }
    const found: ListedChapter[] = matchingChapters(chapters, asked)
    const home = manualHome(manual)
    return (
      <>
        <Breadcrumbs trail={[{ words: 'My work', href: MY_WORK }]} />
        <PageHeading caption={manual.authority.name}>{manual.name}</PageHeading>
        <div className="ch-actions ch-ways">
          <ButtonLink href={contentsPage(manual)} kind="secondary">
            Change the contents
          </ButtonLink>
          <ButtonLink href={publishPage(manual)} kind="secondary">
            The next update
          </ButtonLink>
          <ButtonLink href={workPage(manual)} kind="secondary">
            Drafts, reviews and owners
          </ButtonLink>
          <ButtonLink href={findAndReplacePage(manual)} kind="secondary">
            Find and replace
          </ButtonLink>
          {currentRelease !== null && (
            <a className="govuk-link" href={publishedAmendmentsPage(manual)}>
              Published amendments
            </a>
          )}
          <a className="govuk-link" href={noticesPage(manual)}>
            Urgent notices
          </a>
          <a className="govuk-link" href={problemsPage(manual)}>
            Reported problems
          </a>
          <a className="govuk-link" href={wordsPage(manual)}>
            Words staff use
          </a>
          <a className="govuk-link" href={reviewRulesPage(manual)}>
            Review rules
          </a>
          <a className="govuk-link" href={whoReadsPage(manual)}>
            Who reads it
          </a>
          <a className="govuk-link" href={lookPage(manual)}>
            How readers’ pages look
          </a>
          {currentRelease !== null && (
            <a className="govuk-link" href={evidencePage(manual)}>
              Evidence pack
            </a>
          )}
          {currentRelease !== null && (
            <a className="govuk-link" href={`/${manual.authority.slug}/${manual.slug}`}>
              See what readers have (update {currentRelease})
            </a>
          )}
        </div>
        <ChapterFilter home={home} asked={asked} chapters={chapters} />
        <p className="govuk-body" role="status">
          {foundOf(found.length, chapters.length, 'chapter', 'chapters')}
        </p>
        <ChapterList manual={manual} chapters={found} />
      </>
    )
  })
}
