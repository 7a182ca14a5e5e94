import { NextResponse } from 'next/server'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { typedWords } from '@/lib/platform/typed-words'
import type { PublishedPlace } from '@/lib/reading/search/published-place'
import { findInManuals } from '@/lib/reading/search/queries/find-in-manuals'
import { signedInActor } from '../../../actor'

const words = typedWords().trim().max(200)

/** The places in other manuals that an author may mean, as the editor asks while somebody types; 404 to anybody else. */
export async function GET(
  request: Request,
  context: { params: Promise<{ authority: string; manual: string }> },
): Promise<NextResponse<PublishedPlace[]>> {
  const actor = await signedInActor()
  if (!actor) return new NextResponse(null, { status: 401 })
  const asked = words.safeParse(new URL(request.url).searchParams.get('asked') ?? '')
  if (!asked.success) return NextResponse.json([])
  try {
    const { id } = await manualInWorkspace(database(), actor, await context.params)
    return NextResponse.json(await findInManuals(database(), { asked: asked.data, except: id }))
  } catch (error) {
    if (error instanceof ChapterhouseError) return new NextResponse(null, { status: 404 })
    throw error
  }
}
