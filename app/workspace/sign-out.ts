'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { sessionCookieName } from '@/app/api/auth/session-cookie'
import { endSession } from '@/lib/people/sessions'
import { signedInPerson } from './actor'

/** Ends this browser's session, in the record first: a copy of the cookie is worth nothing afterwards. */
export async function signOut(): Promise<void> {
  const person = await signedInPerson()
  if (person) await endSession(person.userId, person.sessionId)
  const jar = await cookies()
  jar.delete(sessionCookieName())
  redirect('/sign-in?said=signed-out')
}
