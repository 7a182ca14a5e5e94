import { NextResponse } from 'next/server'
import { markPresence } from '@/lib/chapters/commands/mark-presence'
import { markPresenceInput } from '@/lib/chapters/schema'
import { ChapterhouseError } from '@/lib/platform/errors'
import { signedInPerson } from '../../../../../../actor'
import { ownRequest } from '../own-request'

/**
 * An open editor says that it is there, and is told who else is and what the newest save is; with `leaving`, that
 * it is there no longer. 401 for somebody who is signed out.
 */
export async function POST(request: Request): Promise<NextResponse> {
  const person = await signedInPerson()
  if (!person) return new NextResponse(null, { status: 401 })
  const own = await ownRequest(request)
  const parsed = markPresenceInput.safeParse('body' in own ? own.body : null)
  if (!parsed.success) return new NextResponse(null, { status: 400 })
  const { userId, sessionId } = person
  try {
    return NextResponse.json(await markPresence({ kind: 'person', userId, sessionId }, parsed.data))
  } catch (error) {
    if (error instanceof ChapterhouseError) return new NextResponse(null, { status: 404 })
    throw error
  }
}
