import type { Metadata } from 'next'
import { AppendixPreview, type EditionChoices } from '@/components/releases/appendix-preview'
import { BlockerList } from '@/components/releases/blocker-list'
import { ChangedChapters } from '@/components/releases/changed-chapters'
import { ChangedContents } from '@/components/releases/changed-contents'
import { ComingCorrections } from '@/components/releases/coming-corrections'
import { NextUpdateForm } from '@/components/releases/next-update-form'
import { PublishForm } from '@/components/releases/publish-form'
import { StaysBehindList } from '@/components/releases/stays-behind-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { MY_WORK, manualHome, publishPage } from '@/lib/platform/workspace-addresses'
import { inEdition } from '@/lib/reading/edition-words'
import { readIssuedManual } from '@/lib/reading/queries/issued-manual'
import { readLedger } from '@/lib/reading/queries/ledger'
import { contentsBeforeAndAfter } from '@/lib/releases/before-and-after'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { nextUpdate, publish } from './actions'
import { EmergencyLinks } from './emergency-links'
import { nextAppendix } from './next-appendix'
import './publish.scss'

export const metadata: Metadata = { title: 'The next update' }

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
    const appendix = await previewAppendix(effect)
    const mayPublish = holds(manual.roles, 'publishRelease')
    const nothing = effect.amendments.length === 0
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: 'My work', href: MY_WORK },
            { words: manual.name, href: manualHome(manual) },
          ]}
        />
        {said === 'approved' && (
          <Notification kind="done">
            The version is approved. This is what the next update would change.
          </Notification>
        )}
        <PageHeading caption={manual.authority.name}>The next update</PageHeading>
        <Standing effect={effect} />
        {nothing ? (
          <p className="govuk-inset-text">
            Nothing is waiting. An approved version of a chapter or a change of the contents appears here as
            soon as it is made.
          </p>
        ) : (
          <>
            <BlockerList blockers={effect.blockers} effect={effect} manual={manual} />
            <ChangedChapters effect={effect} manual={manual} />
            <ChangedContents
              changes={contentsBeforeAndAfter(effect.amendments, effect.previous, effect.next)}
            />
            <ComingCorrections amendments={effect.amendments} />
            {appendix && <AppendixPreview choices={appendix} number={effect.number} />}
          </>
        )}
        <StaysBehindList left={effect.staysBehind} manual={manual} />
        {!nothing && (
          <section className="ch-publish" aria-labelledby="publish">
            <SectionHeading id="publish">Publish</SectionHeading>
            <Publishing effect={effect} mayPublish={mayPublish} page={publishPage(manual)} />
          </section>
        )}
        {mayPublish && <EmergencyLinks effect={effect} manual={manual} />}
        {mayPublish && (
          <NextUpdateForm action={nextUpdate} manualId={manual.id} due={effect.manual.nextUpdateDue} />
        )}
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

function Publishing(props: { effect: ReleaseEffect; mayPublish: boolean; page: string }) {
  const { effect } = props
  if (!props.mayPublish)
    return (
      <p className="govuk-body">A publisher of this authority publishes it. You are not a publisher here.</p>
    )
  if (effect.blockers.length > 0)
    return <p className="govuk-body">This can be published once everything on the list above is put right.</p>
  return (
    <PublishForm
      action={publish}
      page={props.page}
      manualId={effect.manual.id}
      number={effect.number}
      edition={effect.manual.currentRelease?.edition.name ?? null}
      effectHash={effect.hash}
      shown={effect.lines}
    />
  )
}

/** What the Amendments page shows of this release, for either choice of its edition; null before the first release. */
async function previewAppendix(effect: ReleaseEffect): Promise<EditionChoices | null> {
  const { id, currentRelease } = effect.manual
  if (!currentRelease) return null
  const issued = await readIssuedManual(database(), id, currentRelease.number)
  const ledger = await readLedger(database(), issued)
  const now = new Date()
  const joined = nextAppendix(effect, ledger, currentRelease.edition.name, now)
  // No edition is called nothing: it has its name from the publisher, with the button.
  const opened = nextAppendix(effect, ledger, '', now)
  return joined && opened && { joined, opened }
}
