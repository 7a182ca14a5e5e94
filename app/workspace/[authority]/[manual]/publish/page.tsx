import type { Metadata } from 'next'
import { UnmadePublications } from '@/app/workspace/unmade-publications'
import { BlockerList, ChecksInOrder } from '@/components/releases/blocker-list'
import { ChangedContents } from '@/components/releases/changed-contents'
import { ComingCorrections } from '@/components/releases/coming-corrections'
import { Plan } from '@/components/releases/plan'
import { PublishForm } from '@/components/releases/publish-form'
import { StaysBehindList } from '@/components/releases/stays-behind-list'
import { WaitingPublication } from '@/components/releases/waiting-publication'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { contentsBeforeAndAfter } from '@/lib/ledger/before-and-after'
import { contentsSideBySide } from '@/lib/ledger/contents-side-by-side'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { publishPage } from '@/lib/platform/workspace-addresses'
import { inEdition } from '@/lib/reading/amendments/edition-words'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { unmadePublication } from '@/lib/releases/queries/unmade-publications'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { nextUpdate, publish, takeBackPublication } from './actions'
import { EmergencyLinks } from './emergency-links'
import { TextsAndRows } from './texts-and-rows'
import './publish.scss'

export const metadata: Metadata = { title: 'The next update' }

/** What is said after an act that led back here. */
const SAID: Record<string, string> = {
  approved: 'The version is approved. This is what the next update would change.',
  scheduled: 'The time is set. The update is published by itself then; you can take it back until then.',
  'taken-back': 'It is taken back. Nothing is published by itself.',
  'sent-back': 'The version is sent back: it is a draft again, and its authors and approvers are told.',
}

/** What publishing would change, exactly, and the one button that does it. */
export default async function PublishPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ said?: unknown }>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { said } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const effect = await releaseEffect(database(), actor, manual.id)
    const unmade = await unmadePublication(database(), manual.id)
    const page = publishPage(manual)
    const mayPublish = holds(manual.roles, 'publishRelease')
    const nothing = effect.amendments.length === 0
    const message = typeof said === 'string' ? SAID[said] : undefined
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        {unmade && <UnmadePublications unmade={[unmade]} />}
        {message && <Notification kind="done">{message}</Notification>}
        <PageHeading caption={manual.authority.name}>The next update</PageHeading>
        <Standing effect={effect} />
        {!nothing && <OnThisPage effect={effect} />}
        <WaitingPublication effect={effect} action={mayPublish ? takeBackPublication : null} page={page} />
        <Plan manual={effect.manual} action={mayPublish ? nextUpdate : null} />
        {nothing ? (
          <p className="govuk-inset-text">
            Nothing is waiting. An approved version of a chapter or a change of the contents appears here as
            soon as it is made.
          </p>
        ) : (
          <>
            <BlockerList blockers={effect.blockers} effect={effect} maySendBack={mayPublish} />
            <ChecksInOrder blockers={effect.blockers} />
            <ChangedContents
              rows={contentsSideBySide(effect.previous, effect.next, effect.amendments)}
              changes={contentsBeforeAndAfter(effect.amendments, effect.previous, effect.next)}
              number={effect.number}
            />
            <ComingCorrections amendments={effect.amendments} />
            {await TextsAndRows({ effect, mayPublish, page })}
          </>
        )}
        <StaysBehindList effect={effect} mayPublish={mayPublish} />
        {!nothing && (
          <section className="ch-publish" aria-labelledby="publish">
            <SectionHeading id="publish">Publish</SectionHeading>
            <Publishing effect={effect} mayPublish={mayPublish} page={page} />
          </section>
        )}
        {mayPublish && <EmergencyLinks effect={effect} manual={manual} />}
      </>
    )
  })
}

function Standing({ effect }: { effect: ReleaseEffect }) {
  const { currentRelease } = effect.manual
  return (
    <p className="govuk-body">
      {currentRelease
        ? `Readers have update ${currentRelease.number}, ${inEdition(currentRelease.edition.name)}. `
        : 'Readers have nothing of this manual yet. '}
      {effect.amendments.length > 0 && `What follows is all that update ${effect.number} changes.`}
    </p>
  )
}

/** The ways down a long page. */
function OnThisPage({ effect }: { effect: ReleaseEffect }) {
  const { blockers, staysBehind, lateChanges, coming } = effect
  const left = staysBehind.length + lateChanges.length
  const places = [
    ...(blockers.length > 0
      ? [{ href: '#blockers', words: `Before it can be published (${blockers.length})` }]
      : []),
    { href: '#contents-changes', words: 'Contents' },
    ...(coming.length > 0 ? [{ href: '#chapters', words: `Chapters (${coming.length})` }] : []),
    { href: '#amendments', words: 'The Amendments page' },
    ...(left > 0 ? [{ href: '#stays-behind', words: `What stays behind (${left})` }] : []),
    { href: '#publish', words: 'Publish' },
  ]
  return (
    <nav className="ch-on-this-page" aria-label="On this page">
      <ul className="ch-on-this-page__list">
        {places.map(({ href, words }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Publishing(props: { effect: ReleaseEffect; mayPublish: boolean; page: string }) {
  const { effect } = props
  if (!props.mayPublish)
    return (
      <p className="govuk-body">A publisher of this authority publishes it. You are not a publisher here.</p>
    )
  if (effect.blockers.length > 0)
    return <p className="govuk-body">This can be published once everything on the list above is put right.</p>
  return (
    <>
      {effect.manual.schedule && (
        <p className="govuk-body">
          Its time is set. You can publish it now all the same: it is not published again at that time.
        </p>
      )}
      <PublishForm action={publish} page={props.page} effect={effect} />
    </>
  )
}
