import { z } from 'zod'
import { fromOwnPage } from '@/app/workspace/from-own-page'

/** What an editor's page sends by itself, read as JSON; a problem in one sentence where it is none of ours. */
export type OwnRequest = { body: unknown } | { problem: string }

/** Of the editor's own JSON: a 2 MB text (lib/document/json-limits) and what is said about it. */
const LARGEST_BODY = 3_000_000

const tooLarge = 'The text is larger than 2 MB, so it is not saved. Divide it into several chapters.'

/**
 * Reads the body of a request that an editor's page sent. JSON alone is read: a form on another site cannot send
 * that, and the session's cookie does not come with what other sites send.
 */
export async function ownRequest(request: Request): Promise<OwnRequest> {
  if (!fromOwnPage(request) || !request.headers.get('content-type')?.startsWith('application/json'))
    return { problem: 'This is not a request of the editor.' }
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return { problem: tooLarge }
  const text = await request.text()
  if (text.length > LARGEST_BODY) return { problem: tooLarge }
  const parsed = json.safeParse(text)
  return parsed.success ? { body: parsed.data } : { problem: 'This is not a request of the editor.' }
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
})
