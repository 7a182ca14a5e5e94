import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { manualHome, wordsPage } from '@/lib/platform/workspace-addresses'
import { termOf } from '@/lib/terms/queries'
import { termSeen } from '@/lib/terms/term-seen'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { change, remove } from '../actions'
import { TermForm } from '../term-form'

export const metadata: Metadata = { title: 'Change a term' }

/** A term: to change it, or to remove it. */
export default async function TermPage(props: {
  params: Promise<{ authority: string; manual: string; term: string }>
}) {
  const actor = await currentActor()
  const { term: termId, ...address } = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const term = await termOf(database(), manual.authorityId, termId)
    return (
      <>
        <ManualBreadcrumbs manual={manual} below={[{ words: 'Words staff use', href: wordsPage(manual) }]} />
        <PageHeading caption={manual.authority.name}>{term.words[0]}</PageHeading>
        <TermForm
          action={change}
          submit="Store"
          manual={manual}
          of={{ termId, seen: seenMark(termSeen(term)) }}
          term={term}
        />
        <SectionHeading>Remove it</SectionHeading>
        <p className="govuk-body">
          Searches for one of these words then find that word alone, and no text explains it. It can be put
          back.
        </p>
        <ActionForm action={remove} submit="Remove" kind="warning">
          <input type="hidden" name="home" value={manualHome(manual)} />
          <input type="hidden" name="termId" value={termId} />
        </ActionForm>
      </>
    )
  })
}
