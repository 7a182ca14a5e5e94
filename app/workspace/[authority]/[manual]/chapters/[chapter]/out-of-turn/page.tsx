import type { Metadata } from 'next'
import { BlockerList, ChecksInOrder } from '@/components/releases/blocker-list'
import { ActionForm } from '@/components/ui/action-form'
import { SectionHeading } from '@/components/ui/page-heading'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { publishPage, workspaceFile } from '@/lib/platform/workspace-addresses'
import { theEdition } from '@/lib/reading/amendments/edition-words'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { currentActor } from '../../../../../actor'
import { orRefusal } from '../../../../../refuse'
import { publishAlone } from '../../../publish/actions'
import { backToChapter } from '../../back-to-chapter'
import { ChapterHeading } from '../chapter-heading'
import { chapterTitle, chapterView } from '../chapter-view'
import { referencesOf } from '../references-of'
import { AsListed } from '../review/as-listed'
import { TextUnderReview } from '../review/text-under-review'
import '../../chapters.scss'
import '../../../publish/publish.scss'

/** The page's title, with the chapter's. */
export async function generateMetadata(props: { params: Promise<ChapterAddress> }): Promise<Metadata> {
  return chapterTitle(await props.params, 'Publish out of turn')
}

/** What publishing one approved version alone would change, and the one button that does it. */
export default async function OutOfTurnPage(props: { params: Promise<ChapterAddress> }) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterView(params)
    const { manual, chapter, place, open } = view
    const texts = await textsOf(database(), { openId: open?.id ?? null, chapterId: chapter.id })
    if (!open || !texts.open) throw new Blocked('No version of this chapter is under way.', [])
    const effect = await outOfTurnEffect(database(), actor, open.id)
    return (
      <>
        <ChapterHeading view={view}>Publish out of turn</ChapterHeading>
        <p className="govuk-body">
          Readers get this version at once, as update {effect.number}. It joins{' '}
          {theEdition(effect.manual.currentRelease?.edition.name ?? '')}. Nothing else that waits is published
          with it, and the next update stays as it is planned.
        </p>
        <BlockerList blockers={effect.blockers} effect={effect} />
        <ChecksInOrder blockers={effect.blockers} />
        <SectionHeading>What update {effect.number} would change</SectionHeading>
        <ul className="govuk-list govuk-list--bullet">
          {effect.lines.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
        <AsListed chapter={{ title: chapter.title, number: place?.number ?? null }} open={open} doubts={[]} />
        <TextUnderReview
          published={texts.published}
          document={texts.open.document}
          fileAddress={(file) => workspaceFile(manual, file)}
          resolveChapter={await referencesOf(manual)}
        />
        <section className="ch-publish" aria-labelledby="publish">
          <SectionHeading id="publish">Publish</SectionHeading>
          <Publishing
            effect={effect}
            revisionId={open.id}
            mayPublish={holds(manual.roles, 'publishOutOfTurn')}
          />
        </section>
      </>
    )
  }, backToChapter(params))
}

function Publishing(props: { effect: ReleaseEffect; revisionId: string; mayPublish: boolean }) {
  const { effect, revisionId, mayPublish } = props
  if (!mayPublish)
    return (
      <p className="govuk-body">A publisher of this authority publishes it. You are not a publisher here.</p>
    )
  if (effect.blockers.length > 0)
    return <p className="govuk-body">This can be published once everything on the list above is put right.</p>
  return (
    <ActionForm action={publishAlone} submit="Publish this version now">
      <input type="hidden" name="page" value={publishPage(effect.manual)} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="effectHash" value={effect.hash} />
      <input type="hidden" name="shown" value={JSON.stringify(effect.lines)} />
      <p className="govuk-body">A publication is not undone.</p>
    </ActionForm>
  )
}
