import { NextResponse } from 'next/server'
import { z } from 'zod'
import type { SaveAnswer } from '@/components/editor/editor-actions'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { saveRevisionInput } from '@/lib/chapters/schema'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { Actor } from '@/lib/people/permissions'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { signedInActor } from '../../../../../../actor'
import { ownRequest } from '../own-request'

const { revisionId, version, document, mayVoid, automatic, kind, summary, inForceOn } =
  saveRevisionInput.shape

/** A save as the editor sends it: an empty date is none. `writer` is who the page was opened by. */
const saveRequest = z.object({
  writer: z.uuid(),
  revisionId,
  version,
  document,
  mayVoid,
  automatic,
  details: z.object({
    kind,
    summary,
    inForceOn: z
      .literal('')
      .transform(() => null)
      .or(inForceOn),
  }),
})

/**
 * Saves what is in an editor. A route rather than a server action: the editor gives up waiting for it, sends it
 * while its page is being left, and goes on with it after the server has been updated. What keeps a text from
 * being stored comes back as data, and nothing redirects: the editor keeps the text.
 */
export async function POST(request: Request): Promise<NextResponse<SaveAnswer>> {
  const actor = await signedInActor()
  if (!actor) return NextResponse.json({ status: 'signed-out', another: false })
  const own = await ownRequest(request)
  if ('problem' in own) return NextResponse.json(refused(own.problem))
  const parsed = saveRequest.safeParse(own.body)
  if (!parsed.success)
    return NextResponse.json(
      refused(
        'Check what you entered',
        parsed.error.issues.map(({ message }) => message),
      ),
    )
  const { writer, ...asked } = parsed.data
  // Somebody else has signed in in this browser: what the writer typed is not to be stored as theirs.
  if (writer !== actor.userId) return NextResponse.json({ status: 'signed-out', another: true })
  return NextResponse.json(await answerTo(actor, asked))
}

async function answerTo(
  actor: Actor,
  { details, ...text }: Omit<z.infer<typeof saveRequest>, 'writer'>,
): Promise<SaveAnswer> {
  try {
    const { saved, voided } = await saveRevision(actor, { ...text, ...details })
    return { status: 'saved', version: saved.version, savedAt: saved.savedAt, state: saved.state, voided }
  } catch (error) {
    if (error instanceof Conflict && isStored(error.now) && error.now.state !== 'published') {
      const stale = error.now.version !== text.version
      return stale ? { status: 'stale', theirs: error.now } : { status: 'voids', state: error.now.state }
    }
    if (error instanceof Blocked) return refused(error.message, [...error.blockers])
    if (error instanceof Forbidden || error instanceof Conflict || error instanceof NotFound)
      return refused(error.message)
    throw error
  }
}

function refused(problem: string, blockers: string[] = []): SaveAnswer {
  return { status: 'refused', problem, blockers }
}

function isStored(now: unknown): now is StoredRevision {
  return typeof now === 'object' && now !== null && 'document' in now && 'version' in now && 'state' in now
}
