import { z } from 'zod'
import { revisionKind } from '@/lib/chapters/schema'
import { chapterDocument } from '@/lib/document/schema'
import type { SaveAnswer, SaveRequest } from './editor-actions'

/** How long a save may take before it is tried again, in milliseconds. */
const PATIENCE = 20_000

/** The most that a browser sends while a page is being left, in bytes of the request. */
const MOST_WHILE_LEAVING = 60_000

const state = z.enum(['draft', 'in_review', 'approved', 'published'])

const saveAnswer: z.ZodType<SaveAnswer> = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('saved'),
    version: z.number(),
    savedAt: z.coerce.date(),
    state,
    voided: z.boolean(),
  }),
  z.object({
    status: z.literal('stale'),
    theirs: z.object({
      id: z.string(),
      version: z.number(),
      state,
      title: z.string(),
      document: chapterDocument,
      kind: revisionKind,
      summary: z.string(),
      inForceOn: z.string().nullable(),
      contentHash: z.string(),
      savedAt: z.coerce.date(),
      savedBy: z.string().nullable(),
      savedById: z.string().nullable(),
    }),
  }),
  z.object({ status: z.literal('voids'), state }),
  z.object({ status: z.literal('signed-out'), another: z.boolean() }),
  z.object({ status: z.literal('refused'), problem: z.string(), blockers: z.array(z.string()) }),
])

/** Sends a save and reads the answer. Rejects where the server cannot be reached, or answers what is none. */
export async function sendSave(address: string, request: SaveRequest): Promise<SaveAnswer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (!response.ok) throw new Error(`the save was answered with ${response.status}`)
  return saveAnswer.parse(await response.json())
}

/**
 * Sends a save that nobody will hear the answer of, since the page is being left. A text that is too long for that
 * is not sent: it is kept in the browser, as this one is too.
 */
export function sendWhileLeaving(address: string, request: SaveRequest): void {
  const body = JSON.stringify(request)
  if (new TextEncoder().encode(body).length > MOST_WHILE_LEAVING) return
  void fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  }).catch(() => {})
}
