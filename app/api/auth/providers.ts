import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { clientAddress } from '@/lib/people/client-address'
import { signIn } from '@/lib/people/sign-in'
import { environment, servedBeyondLoopback } from '@/lib/platform/environment'
import { refusalCode } from './refusal-code'

/**
 * The ways to sign in: one list. An OpenID Connect provider is added here, and begins a session of ours in next-auth's
 * signIn callback for the account with the verified address; nothing else of sign-in knows which ways there are.
 */
export function providers(): NextAuthOptions['providers'] {
  return [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given, request) {
        const address = clientAddress(
          forwardedFor(request.headers),
          environment().CHAPTERHOUSE_TRUSTED_PROXIES,
        )
        const attempt = await signIn(
          { email: given?.email ?? '', password: given?.password ?? '' },
          { address, beyondLoopback: servedBeyondLoopback() },
        )
        if (attempt.outcome === 'signedIn') return { id: attempt.sessionId }
        // next-auth passes the message of an error on to the sign-in page; null it calls CredentialsSignin.
        if (attempt.outcome === 'wrong') return null
        throw new Error(refusalCode(attempt))
      },
    }),
  ]
}

function forwardedFor(headers: Record<string, unknown> | undefined): string | undefined {
  const value = headers?.['x-forwarded-for']
  return typeof value === 'string' ? value : undefined
}
