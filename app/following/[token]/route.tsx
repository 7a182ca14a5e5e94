import { z } from 'zod'
import { answer } from '@/app/(reader)/answers/answer'
import { orProblem } from '@/app/(reader)/answers/or-problem'
import { assetsOf } from '@/app/(reader)/drawing/assets-of'
import { drawPage } from '@/app/(reader)/drawing/draw-page'
import { assetManifest } from '@/app/assets/manifest'
import { fromOwnPage } from '@/app/workspace/from-own-page'
import { type FollowingDone, FollowingPage, NoFollowingPage } from '@/components/following/following-page'
import { confirmFollowing } from '@/lib/followers/commands/confirm-following'
import { setFollowingFrequency } from '@/lib/followers/commands/set-following-frequency'
import { stopFollowing } from '@/lib/followers/commands/stop-following'
import { followingByLink } from '@/lib/followers/queries'
import { frequency } from '@/lib/followers/schema'
import { database } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { compressed } from '@/lib/reading/serving/page-cache'
import { seeOther, typedForm } from '../typed-form'

type Context = { params: Promise<{ token: string }> }

const doneSchema = z.enum(['confirmed', 'changed', 'stopped']).nullable().catch(null)

const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('confirm') }),
  z.object({ act: z.literal('stop'), follower: z.uuid() }),
  z.object({ act: z.literal('change'), follower: z.uuid(), frequency }),
])

/** What a follower's link opens. It is looked at by programs that read e-mails for people: nothing is done by looking. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return orProblem(request, async () => {
    const { token } = await params
    const done = doneSchema.parse(new URL(request.url).searchParams.get('done'))
    return pageOf(request, token, { done })
  })
}

/**
 * Confirms, changes or stops, by the page's forms; or stops with one click, as programs for e-mails ask it (RFC 8058): they
 * send no page's headers, and need no answer but that it was done.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return orProblem(request, async () => {
    const { token } = await params
    const form = await typedForm(request)
    const following = form && (await followingByLink(database(), token))
    if (!following) return pageOf(request, token)
    const reader = { kind: 'reader', token } as const
    if (form['List-Unsubscribe'] === 'One-Click') {
      await stopFollowing(reader, { followerId: following.own.followerId })
      return pageOf(request, token, { done: 'stopped' })
    }
    const parsed = actSchema.safeParse(form)
    if (!parsed.success || !fromOwnPage(request)) return pageOf(request, token, { status: 400 })
    try {
      return seeOther(`/following/${encodeURIComponent(token)}?done=${await doneBy(reader, parsed.data)}`)
    } catch (error) {
      if (error instanceof Forbidden || error instanceof Conflict)
        return pageOf(request, token, { status: 409, problem: error.message })
      throw error
    }
  })
}

async function doneBy(
  reader: { kind: 'reader'; token: string },
  asked: z.output<typeof actSchema>,
): Promise<FollowingDone> {
  switch (asked.act) {
    case 'confirm':
      await confirmFollowing(reader, {})
      return 'confirmed'
    case 'stop':
      await stopFollowing(reader, { followerId: asked.follower })
      return 'stopped'
    case 'change':
      await setFollowingFrequency(reader, { followerId: asked.follower, frequency: asked.frequency })
      return 'changed'
  }
}

async function pageOf(
  request: Request,
  token: string,
  said: { done?: FollowingDone | null; problem?: string; status?: number } = {},
): Promise<Response> {
  const following = await followingByLink(database(), token)
  const parts = { assets: assetsOf(await assetManifest()), issued: null }
  const { done = null, problem, status = 200 } = said
  const html = await drawPage(
    following ? (
      <FollowingPage {...parts} following={following} done={done} {...(problem ? { problem } : {})} />
    ) : (
      <NoFollowingPage {...parts} />
    ),
  )
  const answered = answer(request, await compressed(html), {
    status: following ? status : 404,
    cacheControl: 'private, no-store',
  })
  // The address holds the token that opens it: it is sent to nobody.
  answered.headers.set('Referrer-Policy', 'no-referrer')
  return answered
}
