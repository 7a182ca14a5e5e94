import type { Metadata } from 'next'
import { z } from 'zod'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import { publishPage } from '@/lib/platform/workspace-addresses'
import { amendmentsAddress, contentsAddress, type ManualPlace } from '@/lib/reading/addresses/addresses'
import { inEdition } from '@/lib/reading/amendments/edition-words'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'

export const metadata: Metadata = { title: 'Published' }

const releaseNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What was published, and where readers find it. */
export default async function PublishedPage(props: {
  params: Promise<{ authority: string; manual: string; release: string }>
}) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const number = releaseNumber.safeParse(address.release)
    if (!number.success) throw new NotFound('There is no such update.')
    const issued = await readIssuedManual(database(), {
      manualId: manual.id,
      number: number.data,
      audience: 'staff',
    })
    const now: ManualPlace = { authority: manual.authority.slug, manual: manual.slug, at: 'current' }
    return (
      <>
        <ManualBreadcrumbs
          manual={manual}
          below={[{ words: 'The next update', href: publishPage(manual) }]}
        />
        <PageHeading caption={manual.authority.name}>Update {issued.number} is published</PageHeading>
        <Notification kind="done">
          Published on {longDate(issued.publishedAt)}, {inEdition(issued.edition)}.
        </Notification>
        <ul className="govuk-list govuk-list--spaced">
          <li>
            <a className="govuk-link" href={contentsAddress(now)}>
              The contents as readers have them
            </a>
          </li>
          <li>
            <a className="govuk-link" href={amendmentsAddress(now)}>
              The Amendments page
            </a>
          </li>
          <li>
            <a className="govuk-link" href={contentsAddress({ ...now, at: { release: issued.number } })}>
              Update {issued.number} at its permanent address
            </a>
          </li>
        </ul>
      </>
    )
  })
}
