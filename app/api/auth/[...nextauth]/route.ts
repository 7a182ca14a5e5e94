import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { environment } from '@/lib/platform/environment'
import { authOptions } from '../options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions())
  // next-auth writes this site's addresses in full. As paths they hold by whichever of its names a machine is asked for
  // ("localhost" and 127.0.0.1): the form may be answered by its own site only, and that name has the cookies.
  const { origin } = new URL(environment().NEXTAUTH_URL)
  const location = response.headers.get('Location')
  if (location?.startsWith(`${origin}/`)) response.headers.set('Location', location.slice(origin.length))
  return response
}

export { answer as GET, answer as POST }
