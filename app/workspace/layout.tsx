import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/ui/frame'
import { manualsOfAuthorities } from '@/lib/people/queries'
import type { SignedIn } from '@/lib/people/sessions'
import { readsAlone, worksIn } from '@/lib/people/working-roles'
import { database } from '@/lib/platform/database'
import { ACCOUNT, IMPORT, MAILBOX, MY_WORK, manualHome, PEOPLE } from '@/lib/platform/workspace-addresses'
import { currentPerson } from './actor'
import { iconAddress } from './icon-address'
import { signOut } from './sign-out'
import './workspace.scss'

/** Titles of workspace pages: a page exports `metadata = { title: 'Care Planning' }`. */
export const metadata: Metadata = {
  title: { template: '%s – Chapterhouse', default: 'Chapterhouse' },
  robots: { index: false, follow: false },
}

/** Made at each request: for whoever asks, and with that request's nonce. */
export const dynamic = 'force-dynamic'

/** The frame of every workspace page, for the person who has signed in. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  const authorities = worksIn(person.roles)
  const manuals = await manualsOfAuthorities(database(), authorities)
  const navigation = [
    { words: readsAlone(person) ? 'Manuals' : 'My work', href: MY_WORK },
    ...manuals.map((manual) => ({
      words: authorities.length > 1 ? `${manual.authority.name}: ${manual.name}` : manual.name,
      href: manualHome(manual),
    })),
    ...(readsAlone(person) ? [] : [{ words: 'Mailbox', href: MAILBOX }]),
    ...(person.administrator
      ? [
          { words: 'People', href: PEOPLE },
          { words: 'Import', href: IMPORT },
        ]
      : []),
  ]
  return (
    <Frame icon={await iconAddress()} person={<WhoIsSignedIn person={person} />} navigation={navigation}>
      {children}
    </Frame>
  )
}

function WhoIsSignedIn({ person }: { person: SignedIn }) {
  return (
    <form action={signOut} className="ch-header__person">
      <a href={ACCOUNT}>{person.name}</a>
      <button type="submit" className="ch-header__sign-out">
        Sign out
      </button>
    </form>
  )
}
