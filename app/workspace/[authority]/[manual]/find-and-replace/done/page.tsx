import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import type { ManualAddress } from '@/lib/chapters/queries/manual'
import { type ReplacedDraft, replacedAt } from '@/lib/chapters/queries/replaced-at'
import type { Standing } from '@/lib/chapters/standing'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { countOf } from '@/lib/platform/words'
import { chapterHome, findAndReplacePage, manualHome } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { StandingTag } from '../../chapters/standing-tag'
import { submitAll } from '../actions'
import '../../chapters/chapters.scss'

export const metadata: Metadata = { title: 'Replaced' }

/** The drafts that a replacement made, to be read through and submitted. */
export default async function ReplacedPage(props: {
  params: Promise<ManualAddress>
  searchParams: Promise<{ at?: unknown }>
}) {
  const actor = await currentActor()
  const params = await props.params
  const { at } = await props.searchParams
  return orRefusal(async () => {
    const moment = z.iso.datetime().safeParse(at)
    if (!moment.success) throw new NotFound('There is nothing at this address.')
    const { manual, drafts } = await replacedAt(database(), actor, params, new Date(moment.data))
    const waiting = drafts.filter(({ state }) => state === 'draft')
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: manualHome(manual) },
            { words: 'Find and replace', href: findAndReplacePage(manual) },
          ]}
        />
        <PageHeading caption={manual.authority.name}>The words are replaced</PageHeading>
        <p className="govuk-body">
          {drafts.length === 0
            ? 'All of these drafts have been changed again since.'
            : `${countOf(drafts.length, 'draft', 'drafts')}, one a chapter. Readers see nothing of them before they are approved and published.`}
        </p>
        <ul className="ch-chapters">
          {drafts.map((draft) => (
            <li className="ch-chapter" key={draft.revisionId}>
              <span className="ch-chapter__number">{draft.number}</span>
              <span>
                <a className="govuk-link" href={chapterHome(manual, draft.slug)}>
                  {draft.title}
                </a>
              </span>
              <StandingTag standing={standingOf(draft)} />
            </li>
          ))}
        </ul>
        {drafts.length > 0 && (
          <ActionForm
            action={submitAll.bind(null, params)}
            className="ch-found-submit"
            {...(waiting.length > 0 && {
              submit:
                waiting.length === 1 ? 'Submit it for approval' : `Submit all ${waiting.length} for approval`,
            })}
          >
            <input type="hidden" name="at" value={moment.data} />
          </ActionForm>
        )}
      </>
    )
  })
}

function standingOf({ state }: ReplacedDraft): Standing {
  return state
}
