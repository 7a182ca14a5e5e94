import type { Metadata } from 'next'
import { EditableContents } from '@/components/contents/editable-contents'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { numberContents } from '@/lib/contents/number-contents'
import { type PendingContentsChange, pendingContentsChanges } from '@/lib/contents/pending-changes'
import { chaptersTakenOut, chaptersWithReaders, workingContents } from '@/lib/contents/queries'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { addChapterPage, chapterHome, publishPage } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { putBack, step, unsplit } from './actions'
import { editableEntries } from './editable-entries'

export const metadata: Metadata = { title: 'Contents' }

/** The manual's contents as its authors change them: what is here reaches readers with the next update. */
export default async function ContentsPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { said } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const contents = await workingContents(database(), manual.id)
    const published = await chaptersWithReaders(database(), manual.id)
    const changes = await pendingContentsChanges(database(), manual.id)
    const mayChange = holds(manual.roles, 'moveEntry')
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        {said === 'removed' && (
          <Notification kind="done">
            The chapter is taken out of the contents. Readers have it until the next update is published, by
            somebody other than you.
          </Notification>
        )}
        {said === 'removed-unread' && (
          <Notification kind="done">
            The chapter is taken out of the contents. Readers did not have it, so that nothing is published.
          </Notification>
        )}
        <PageHeading caption={manual.authority.name}>Contents</PageHeading>
        <p className="govuk-body">
          Add, retitle, move, mark and remove chapters here. Readers see nothing of it before the next update
          is published; numbers follow from the order.
        </p>
        {mayChange ? (
          <ButtonLink href={addChapterPage(manual)}>Add a chapter</ButtonLink>
        ) : (
          <p className="govuk-body">The authors and publishers of this authority change them.</p>
        )}
        <Waiting
          changes={changes}
          manual={manual}
          mayChange={mayChange}
          mayUndoSplit={holds(manual.roles, 'undoSplit')}
        />
        <EditableContents
          entries={editableEntries(contents, numberContents(contents), published, manual)}
          action={step}
          addHref={addChapterPage(manual)}
          mayChange={mayChange}
        />
        <TakenOut chapters={await chaptersTakenOut(database(), manual.id)} manual={manual} />
      </>
    )
  })
}

const DONE: Record<PendingContentsChange['kind'], string> = {
  added: 'added',
  retitled: 'retitled',
  moved: 'moved',
  flagged: 'under review mark changed',
  removed: 'removed',
  reinstated: 'put back',
}

function doneWords({ kind, succession }: PendingContentsChange): string {
  if (!succession) return DONE[kind]
  if (kind === 'added') return `split from “${succession.other}”`
  return succession.how === 'merged'
    ? `merged into “${succession.other}”`
    : `split, to go on in “${succession.other}”`
}

function Waiting(props: {
  changes: readonly PendingContentsChange[]
  manual: ManualInWorkspace
  mayChange: boolean
  mayUndoSplit: boolean
}) {
  if (props.changes.length === 0)
    return <p className="govuk-body">No change of the contents is waiting for the next update.</p>
  return (
    <section className="ch-contents__waiting">
      <SectionHeading>Waiting for the next update</SectionHeading>
      <ul className="govuk-list">
        {props.changes.map((change) => (
          <li key={change.id}>
            <strong>{change.title || 'Untitled'}</strong>: {doneWords(change)} by {change.madeBy},{' '}
            {longDate(change.madeAt)}
            {props.mayChange && change.removedChapterId && (
              <ActionForm
                action={putBack}
                className="ch-small-button"
                submit={`Put “${change.title}” back`}
                kind="secondary"
              >
                <input type="hidden" name="chapterId" value={change.removedChapterId} />
              </ActionForm>
            )}
            {props.mayUndoSplit && change.splitChapterId && (
              <ActionForm
                action={unsplit}
                className="ch-small-button"
                submit={`Undo the split of “${change.title}”`}
                kind="secondary"
              >
                <input type="hidden" name="chapterId" value={change.splitChapterId} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={publishPage(props.manual)}>
          See what the next update will change
        </a>
      </p>
    </section>
  )
}

/** What is in the contents no more, with the way to where it is put back: its own page. */
function TakenOut(props: {
  chapters: readonly { id: string; slug: string; title: string }[]
  manual: ManualInWorkspace
}) {
  if (props.chapters.length === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Taken out of the contents ({props.chapters.length})
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">A chapter is put back on its page, with all that it ever said.</p>
        <ul className="govuk-list">
          {props.chapters.map(({ id, slug, title }) => (
            <li key={id}>
              <a className="govuk-link" href={chapterHome(props.manual, slug)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
