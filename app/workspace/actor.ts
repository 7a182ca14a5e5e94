import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { authOptions } from '@/app/api/auth/options'
import type { Actor } from '@/lib/people/permissions'
import { continueSession, type SignedIn } from '@/lib/people/sessions'
import { PATH_HEADER } from './path-header'

/** The person of this request's session, read from the database once a request; null if nobody is signed in. */
export const signedInPerson = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions())
  return session?.sessionId ? continueSession(session.sessionId) : null
})

/** The person of this request's session, or a redirect to the sign-in page, from which they come back here. */
export async function currentPerson(): Promise<SignedIn> {
  const person = await signedInPerson()
  if (person) return person
  const from = (await headers()).get(PATH_HEADER) ?? '/workspace'
  redirect(`/sign-in?from=${encodeURIComponent(from)}`)
}

/** Who asks, for commands and for queries that authorise; redirects to the sign-in page where nobody is signed in. */
export async function currentActor(): Promise<PersonActor> {
  return actorOf(await currentPerson())
}

/** The same for what answers by itself where nobody is signed in: null, and no redirect. */
export async function signedInActor(): Promise<PersonActor | null> {
  const person = await signedInPerson()
  return person && actorOf(person)
}

type PersonActor = Extract<Actor, { kind: 'person' }>

function actorOf({ userId, sessionId }: SignedIn): PersonActor {
  return { kind: 'person', userId, sessionId }
}
