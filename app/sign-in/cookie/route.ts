import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/app/api/auth/options'
import { signInParameters, signInQuery } from '../query'

/**
 * Where the sign-in page sends a browser that has no cookie to hold its form against: pages cannot set one. It comes back with one,
 * or with the word that it was asked to keep one.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const query = signInQuery.parse(Object.fromEntries(request.nextUrl.searchParams))
  const tokens: Response = await NextAuth(
    request,
    { params: Promise.resolve({ nextauth: ['csrf'] }) },
    authOptions(),
  )
  const headers = new Headers({ Location: `/sign-in?${signInParameters({ ...query, cookie: 'asked' })}` })
  for (const cookie of tokens.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 302, headers })
}
