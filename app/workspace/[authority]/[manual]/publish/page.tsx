import type { Metadata } from 'next'
import { AppendixAsItWillRead, ContentsBeforeAndAfter } from '@/components/releases/effect-tables'
import { PublishForm } from '@/components/releases/publish-form'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Field } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { contentsEffects, listedTables } from '@/lib/releases/effect-groups'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { chapterHome, manualHome } from '../chapters/addresses'
import { publish, sayNextUpdate } from './actions'

export const metadata: Metadata = { title: 'The next update' }

/** What the next release will change, all of it, and the one button that publishes exactly that. */
export default async function PublishPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { published } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const effect = await releaseEffect(database(), actor, manual.id)
    const home = manualHome(manual)
    const justPublished = typeof published === 'string' && published === String(effect.number - 1)
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: 'What waits for you', href: '/workspace' },
            { words: manual.name, href: home },
          ]}
        />
        {justPublished && <Published effect={effect} />}
        <PageHeading caption={manual.authority.name}>Update {effect.number}</PageHeading>
        {effect.amendments.length === 0 ? (
          <p className="govuk-body-l">
            Nothing is waiting. Approved versions and changes of the contents gather here.
          </p>
        ) : (
          <Effect effect={effect} home={home} mayPublish={manual.roles.includes('publisher')} />
        )}
        <StaysBehind effect={effect} />
        {manual.roles.includes('publisher') && <NextUpdate effect={effect} />}
      </>
    )
  })
}

function Published({ effect: { manual, number } }: { effect: ReleaseEffect }) {
  const readers = `/${manual.authority.slug}/${manual.slug}`
  return (
    <Notification kind="done" title={`Update ${number - 1} is published`}>
      <p className="govuk-body">
        Readers have it now: <a href={readers}>the contents</a> and{' '}
        <a href={`${readers}/amendments`}>the Amendments</a>.
      </p>
    </Notification>
  )
}

function Effect(props: { effect: ReleaseEffect; home: string; mayPublish: boolean }) {
  const { effect, home } = props
  const edition = effect.manual.currentRelease?.edition.name ?? null
  return (
    <>
      <p className="govuk-body-l">
        This is all that the update will change for readers, and nothing else. It happens whole, or not at
        all.
      </p>
      <Blockers effect={effect} />
      <Chapters effect={effect} />
      <ContentsBeforeAndAfter effects={contentsEffects(effect.amendments)} />
      <AppendixAsItWillRead
        tables={listedTables(effect.amendments)}
        edition={edition ?? 'the edition that you name'}
      />
      {props.mayPublish && effect.blockers.length === 0 && (
        <section>
          <SectionHeading>Publish</SectionHeading>
          <PublishForm
            action={publish}
            manualId={effect.manual.id}
            home={home}
            number={effect.number}
            effectHash={effect.hash}
            shown={JSON.stringify(effect.lines)}
            newestEdition={edition}
          />
        </section>
      )}
      {!props.mayPublish && (
        <p className="govuk-body">A publisher of {effect.manual.authority.name} publishes it.</p>
      )}
    </>
  )
}

function Blockers({ effect: { blockers, next, previous, manual } }: { effect: ReleaseEffect }) {
  if (blockers.length === 0) return null
  const slugOf = (id: string) => next.chapters.get(id)?.slug ?? previous.chapters.get(id)?.slug
  const titleOf = (id: string) => next.chapters.get(id)?.title ?? previous.chapters.get(id)?.title
  return (
    <Notification kind="notice" title="To be put right before this can be published">
      <ul className="govuk-list govuk-list--bullet">
        {blockers.map(({ sentence, chapterIds }) => (
          <li key={sentence}>
            {sentence}{' '}
            {[...new Set(chapterIds)].map((id) => {
              const slug = slugOf(id)
              return slug ? (
                <a key={id} href={chapterHome(manual, slug)}>
                  Go to {titleOf(id)}.{' '}
                </a>
              ) : null
            })}
          </li>
        ))}
      </ul>
    </Notification>
  )
}

const TEXT_KINDS = {
  new: 'New',
  updated: 'Updated',
  reinstated: 'Put back',
  minor: 'Minor, not listed',
} as const

function Chapters({ effect: { amendments, next, manual, approvedIds } }: { effect: ReleaseEffect }) {
  const approved = new Set(approvedIds)
  const texts = amendments.flatMap(({ kind, chapterId, chapterNumber, chapterTitle }) => {
    const chapter = chapterId === null ? undefined : next.chapters.get(chapterId)
    if (!chapter || !(kind in TEXT_KINDS) || !approved.has(chapter.revision?.id ?? '')) return []
    return [{ kind: kind as keyof typeof TEXT_KINDS, chapter, name: [chapterNumber, chapterTitle] }]
  })
  return (
    <section>
      <SectionHeading>Chapters’ texts</SectionHeading>
      {texts.length === 0 ? (
        <p className="govuk-body">No chapter gets a new text.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {texts.map(({ kind, chapter, name }) => (
            <li key={chapter.id}>
              <Tag kind={kind === 'minor' ? 'quiet' : 'new'}>{TEXT_KINDS[kind]}</Tag>{' '}
              <a className="govuk-link" href={`${chapterHome(manual, chapter.slug)}/review`}>
                {name.filter(Boolean).join(' ')}: what changes
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function StaysBehind({ effect: { staysBehind, manual } }: { effect: ReleaseEffect }) {
  if (staysBehind.length === 0) return null
  return (
    <section>
      <SectionHeading>What stays behind</SectionHeading>
      <ul className="govuk-list govuk-list--spaced">
        {staysBehind.map(({ chapterId, slug, title, why }) => (
          <li key={chapterId}>
            <a className="govuk-link" href={chapterHome(manual, slug)}>
              {title}
            </a>
            : {why}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NextUpdate({ effect: { manual } }: { effect: ReleaseEffect }) {
  return (
    <section>
      <SectionHeading>When readers are told to expect the next update</SectionHeading>
      <ActionForm action={sayNextUpdate} submit="Say so to readers" kind="secondary" className="ch-narrow">
        <input type="hidden" name="manualId" value={manual.id} />
        <Field
          name="due"
          type="date"
          label="Next update due"
          hint="It stands at the top of the Amendments. Leave it empty to say nothing."
          initial={manual.nextUpdateDue ? calendarDate(manual.nextUpdateDue) : ''}
        />
      </ActionForm>
    </section>
  )
}
