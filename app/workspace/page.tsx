import type { Metadata } from 'next'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { manualsOfAuthorities } from '@/lib/people/queries'
import { readsAlone, worksIn } from '@/lib/people/working-roles'
import { database } from '@/lib/platform/database'
import { MY_WORK_FILE, manualHome, workPage } from '@/lib/platform/workspace-addresses'
import { unmadePublicationsFor } from '@/lib/releases/queries/unmade-publications'
import { ProblemItem } from './[authority]/[manual]/problems/problem-list'
import { currentActor, currentPerson } from './actor'
import { CommentList } from './comment-list'
import { CorrectionList } from './correction-list'
import { EmergencyList, PackLink } from './decide-lists'
import { ManualsToRead } from './manuals-to-read'
import { LISTS, listsSomething, myWork, somethingWaits } from './my-work'
import { orRefusal } from './refuse'
import { ReviewList } from './review-list'
import { UnmadePublications } from './unmade-publications'
import { WaitingForPublication, WaitingList } from './waiting-list'
import { WaitingSection } from './waiting-section'
import './[authority]/[manual]/chapters/chapters.scss'

export const metadata: Metadata = { title: 'My work' }

/** Where people begin: what waits for them, what they wait for and since when, and their manuals. */
export default async function WorkspacePage() {
  const person = await currentPerson()
  if (readsAlone(person)) return <ManualsToRead person={person} />
  const actor = await currentActor()
  return orRefusal(async () => {
    const work = await myWork(database(), actor)
    const { chapters, contents, changes, emergencies, comments, problems, reviews, corrections } = work
    const manuals = await manualsOfAuthorities(database(), worksIn(person.roles))
    const unmade = await unmadePublicationsFor(database(), actor)
    const of = (waiting: string) => chapters.filter((chapter) => chapter.waiting === waiting)
    return (
      <>
        <UnmadePublications unmade={unmade} />
        <PageHeading caption={person.name}>My work</PageHeading>
        {!somethingWaits(work) && unmade.length === 0 && (
          <p className="govuk-body">
            Nothing waits for you. What is returned to you, to be approved or to be published shows here, with
            what others say to you, and the reviews of chapters that you look after and the problems that
            readers report with them.
          </p>
        )}
        <PackLink chapters={of('toApprove').length} changes={changes} />
        <WaitingList title={LISTS.toApprove} since="Submitted" chapters={of('toApprove')} leadsTo="review" />
        <EmergencyList emergencies={emergencies} />
        <CorrectionList corrections={corrections} />
        <WaitingList title={LISTS.returned} since="Returned" chapters={of('returned')} leadsTo="chapter" />
        <CommentList comments={comments} />
        <WaitingSection title={LISTS.problems} count={problems.length}>
          {problems.map((problem) => (
            <ProblemItem
              key={problem.id}
              problem={problem}
              of={`${problem.manual.authority.name}: ${problem.manual.name}`}
            />
          ))}
        </WaitingSection>
        <WaitingForPublication chapters={of('toPublish')} contents={contents} />
        <ReviewList chapters={reviews} />
        <WaitingList title={LISTS.draft} since="Saved" chapters={of('draft')} leadsTo="chapter" />
        <WaitingList title={LISTS.inReview} since="Submitted" chapters={of('inReview')} leadsTo="chapter" />
        <WaitingList title={LISTS.approved} since="Approved" chapters={of('approved')} leadsTo="chapter" />
        {listsSomething(work) && (
          <p className="govuk-body">
            <a className="govuk-link" href={MY_WORK_FILE}>
              All these lists in one file (CSV)
            </a>
          </p>
        )}
        <SectionHeading>Your manuals</SectionHeading>
        {manuals.length === 0 ? (
          <p className="govuk-body">
            You have no role in an authority yet. An administrator gives roles
            {person.administrator ? ', under People.' : '.'}
          </p>
        ) : (
          <ul className="govuk-list">
            {manuals.map((manual) => (
              <li key={manualHome(manual)}>
                <a className="govuk-link" href={manualHome(manual)}>
                  {manual.authority.name}: {manual.name}
                </a>
                {' · '}
                <a className="govuk-link" href={workPage(manual)}>
                  Drafts, approvals, reviews and owners
                  <span className="govuk-visually-hidden"> of {manual.authority.name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </>
    )
  })
}
