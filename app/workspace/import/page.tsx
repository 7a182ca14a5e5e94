import type { Metadata } from 'next'
import { ImportForm } from '@/components/import/import-form'
import '@/components/import/import.scss'
import { Notification } from '@/components/ui/notification'
import { PageHeading } from '@/components/ui/page-heading'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { IMPORT, manualHome, PEOPLE } from '@/lib/platform/workspace-addresses'
import { authoritiesForImport, storedImport } from '@/lib/releases/queries/import-targets'
import { currentActor } from '../actor'
import { orRefusal } from '../refuse'
import { readPages, storePages } from './actions'

export const metadata: Metadata = { title: 'Import a manual' }

/** Brings in a manual that was kept elsewhere, from its contents page and its amendments page; for administrators. */
export default async function ImportPage(props: { searchParams: Promise<{ stored?: string | string[] }> }) {
  const actor = await currentActor()
  const { stored } = await props.searchParams
  return orRefusal(async () => {
    if (typeof stored === 'string') return await whatWasStored(actor, stored)
    const authorities = await authoritiesForImport(database(), actor)
    return (
      <>
        <PageHeading caption="Administration">Import a manual</PageHeading>
        <p className="govuk-body ch-import__page">
          The contents page becomes update 1 of a new manual, and the amendments page says what its New and
          Updated marks are about. First the pages are read, and you are shown what they say and what does not
          fit. Nothing is stored before you have seen it.
        </p>
        <ImportForm read={readPages} store={storePages} authorities={authorities} />
      </>
    )
  })
}

async function whatWasStored(actor: Actor, stored: string) {
  const [authority = '', manual = ''] = stored.split('/')
  const found = await storedImport(database(), actor, { authority, manual })
  return (
    <>
      <PageHeading caption={found.authority}>{found.manual}</PageHeading>
      <Notification kind="done" title="The manual is stored">
        <p className="govuk-body">
          It is update 1, {found.edition}, with {countOf(found.chapters, 'chapter', 'chapters')} and{' '}
          {countOf(found.carried, 'edition', 'editions')} carried over from before.
        </p>
      </Notification>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a className="govuk-link" href={`/${authority}/${manual}`}>
            Read the manual
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/${authority}/${manual}/amendments`}>
            Read its Amendments
          </a>
        </li>
        <li>
          <a className="govuk-link" href={manualHome({ slug: manual, authority: { slug: authority } })}>
            Go to its workspace
          </a>{' '}
          (for the people of the authority)
        </li>
        <li>
          <a className="govuk-link" href={PEOPLE}>
            Give people roles in the authority
          </a>
        </li>
        <li>
          <a className="govuk-link" href={IMPORT}>
            Import another manual
          </a>
        </li>
      </ul>
    </>
  )
}
