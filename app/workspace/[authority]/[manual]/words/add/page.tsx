import type { Metadata } from 'next'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { wordsPage } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { add } from '../actions'
import { TermForm } from '../term-form'

export const metadata: Metadata = { title: 'Add words that mean the same' }

/** A new term; `?word=` is what somebody looked for and did not find. */
export default async function AddTermPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ word?: unknown }>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { word } = await props.searchParams
  const looked = typeof word === 'string' ? word : ''
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    return (
      <>
        <ManualBreadcrumbs manual={manual} below={[{ words: 'Words staff use', href: wordsPage(manual) }]} />
        <PageHeading caption={manual.authority.name}>Add words that mean the same</PageHeading>
        {looked !== '' && (
          <p className="govuk-body">
            Readers looked for “{looked}” and found nothing. Write the words that the manual uses for it in a
            line of their own.
          </p>
        )}
        <TermForm
          action={add}
          submit="Add"
          manual={manual}
          of={{ authorityId: manual.authorityId }}
          term={{ words: looked === '' ? [] : ['', looked], explanation: '' }}
        />
      </>
    )
  })
}
