import { NextResponse } from 'next/server'
import type { LatestSave } from '@/components/editor/editor-actions'
import { latestSave } from '@/lib/chapters/queries/latest-save'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { signedInPerson } from '../../../../../../actor'

/** The newest save of the chapter's open version, which an open editor asks for now and then; 404 without one. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ authority: string; manual: string; chapter: string }> },
): Promise<NextResponse> {
  const person = await signedInPerson()
  if (!person) return new NextResponse(null, { status: 401 })
  const actor = { kind: 'person', userId: person.userId, sessionId: person.sessionId } as const
  try {
    const { savedAt, ...save } = await latestSave(database(), actor, await context.params)
    const latest: LatestSave = { ...save, savedAt: savedAt.toISOString() }
    return NextResponse.json(latest)
  } catch (error) {
    if (error instanceof ChapterhouseError) return new NextResponse(null, { status: 404 })
    throw error
  }
}
