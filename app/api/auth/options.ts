import type { NextAuthOptions } from 'next-auth'
import { SESSION_LASTS } from '@/lib/people/session-life'
import { environment } from '@/lib/platform/environment'
import { sameSitePath } from '@/lib/platform/same-site-path'
import { providers } from './providers'
import { overTls, sessionCookieName } from './session-cookie'

declare module 'next-auth' {
  interface Session {
    /** The row in sessions that this browser's cookie names. */
    sessionId?: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

const lastsSeconds = SESSION_LASTS / 1000

/** The name of the cookie that next-auth's own forms are held against: token, bar, hash. */
export function csrfCookieName(): string {
  return overTls() ? '__Host-chapterhouse.csrf' : 'chapterhouse.csrf'
}

/** next-auth's settings. The encrypted cookie holds the id of our session and nothing else: what counts is read from that row at each request. */
export function authOptions(): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: overTls() } as const
  return {
    secret: environment().NEXTAUTH_SECRET,
    providers: providers(),
    pages: { signIn: '/sign-in', signOut: '/workspace', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: lastsSeconds },
    useSecureCookies: overTls(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: csrfCookieName(), options: cookie },
    },
    callbacks: {
      // `user` is there at sign-in only, and its id is the id of the session that signIn() began.
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session, token }) => ({
        expires: session.expires,
        ...(token.sessionId && { sessionId: token.sessionId }),
      }),
      redirect: ({ url, baseUrl }) => sameSitePath(url, baseUrl),
    },
  }
}
