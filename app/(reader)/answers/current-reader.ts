import { decode } from 'next-auth/jwt'
import { sessionCookieName } from '@/app/api/auth/session-cookie'
import { continueSession } from '@/lib/people/sessions'
import { environment } from '@/lib/platform/environment'
import type { Reader } from '@/lib/reading/manual/audience'

/**
 * Who asks for a reader's page, by the cookie of their session, with their roles as they are now; null for somebody who
 * has not signed in. Without such a cookie nothing is asked of the database.
 */
export function currentReader(request: Request): Promise<Reader | null> {
  const asked = readers.get(request) ?? readerOf(request)
  readers.set(request, asked)
  return asked
}

/** Of each request it is asked once. */
const readers = new WeakMap<Request, Promise<Reader | null>>()

async function readerOf(request: Request): Promise<Reader | null> {
  const token = cookieOf(request, sessionCookieName())
  if (token === null) return null
  const sessionId = await sessionIdIn(token)
  const person = sessionId === null ? null : await continueSession(sessionId)
  if (!person) return null
  const authorityIds = [...new Set(person.roles.map(({ authority }) => authority.id))]
  return { userId: person.userId, sessionId: person.sessionId, authorityIds }
}

/** The session that an encrypted cookie names; null for one that is not ours, or too old. */
async function sessionIdIn(token: string): Promise<string | null> {
  try {
    const held = await decode({ token, secret: environment().NEXTAUTH_SECRET })
    return typeof held?.sessionId === 'string' ? held.sessionId : null
  } catch {
    return null
  }
}

function cookieOf(request: Request, name: string): string | null {
  for (const cookie of (request.headers.get('cookie') ?? '').split(';')) {
    const [called = '', ...value] = cookie.split('=')
    if (called.trim() === name) return value.join('=').trim() || null
  }
  return null
}
