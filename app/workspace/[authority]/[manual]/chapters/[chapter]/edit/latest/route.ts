import { NextResponse } from 'next/server'
import { markPresence } from '@/lib/chapters/commands/mark-presence'
import { markPresenceInput } from '@/lib/chapters/schema'
import { ChapterhouseError } from '@/lib/platform/errors'
import { signedInActor } from '../../../../../../actor'
import { ownRequest } from '../own-request'

/**
 * An open editor says that it is there, and is told who else is and what the newest save is; with `leaving`, that
 * it is there no longer. 401 for somebody who is signed out.
 */
export async function POST(request: Request): Promise<NextResponse> {
  const actor = await signedInActor()
  if (!actor) return new NextResponse(null, { status: 401 })
  const own = await ownRequest(request)
  const parsed = markPresenceInput.safeParse('body' in own ? own.body : null)
  if (!parsed.success) return new NextResponse(null, { status: 400 })
  try {
    return NextResponse.json(await markPresence(actor, parsed.data))
  } catch (error) {
    if (error instanceof ChapterhouseError) return new NextResponse(null, { status: 404 })
    throw error
  }
}
