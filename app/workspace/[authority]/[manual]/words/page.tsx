import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { addTermPage, manualHome } from '@/lib/platform/workspace-addresses'
import { termsOf, unfoundSearches } from '@/lib/terms/queries'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { add } from './actions'
import { TermList } from './term-list'
import { Unfound } from './unfound'
import './words.scss'

export const metadata: Metadata = { title: 'Words staff use' }

const SAID: Record<string, string> = {
  added: 'The words are added. Searches for one of them find them all from now on.',
  changed: 'The term is stored. Readers have it from now on.',
  put: 'The words are in the term. Searches for them find what it finds from now on.',
  dismissed: 'The search is laid aside, however often it is made again. It is under “Laid aside”.',
  'taken-up': 'The search is in the list again.',
}

/** What was done, and of a term that was removed what it was. */
type Asked = { said?: unknown; word?: unknown; explanation?: unknown }

/** The words that mean the same to an authority or are explained, and the searches of the manual that found nothing. */
export default async function WordsPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<Asked>
}) {
  const actor = await currentActor()
  const address = await props.params
  const asked = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const terms = await termsOf(database(), manual.authorityId)
    const unfound = await unfoundSearches(database(), manual.id, terms)
    const mayChange = holds(manual.roles, 'addTerm')
    const message = typeof asked.said === 'string' ? SAID[asked.said] : undefined
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        {message && <Notification kind="done">{message}</Notification>}
        {asked.said === 'removed' && mayChange && <Removed manual={manual} asked={asked} />}
        <PageHeading caption={manual.authority.name}>Words staff use</PageHeading>
        <p className="govuk-body">
          Staff say “LAC”, the manual says “looked after child”. What is written here is found by any of its
          words, in every manual of {manual.authority.name}, and explained to readers who touch it in a text.
        </p>
        <Unfound manual={manual} terms={terms} unfound={unfound} mayChange={mayChange} />
        <SectionHeading id="terms">Words that mean the same</SectionHeading>
        {mayChange && <ButtonLink href={addTermPage(manual)}>Add words</ButtonLink>}
        <TermList manual={manual} terms={terms} mayChange={mayChange} />
      </>
    )
  })
}

/** A term that was removed a moment ago, as its address carries it, and the button that puts it back. */
function Removed({ manual, asked }: { manual: ManualInWorkspace; asked: Asked }) {
  const words = [asked.word].flat().filter((word) => typeof word === 'string')
  const explanation = typeof asked.explanation === 'string' ? asked.explanation : ''
  if (words.length === 0) return null
  return (
    <Notification kind="done">
      <p className="govuk-body">“{words[0]}” is removed.</p>
      <ActionForm action={add} submit="Put it back" kind="secondary">
        <input type="hidden" name="home" value={manualHome(manual)} />
        <input type="hidden" name="authorityId" value={manual.authorityId} />
        <input type="hidden" name="words" value={words.join('\n')} />
        <input type="hidden" name="explanation" value={explanation} />
      </ActionForm>
    </Notification>
  )
}
