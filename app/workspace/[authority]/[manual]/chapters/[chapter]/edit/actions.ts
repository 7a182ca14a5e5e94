'use server'

import { z } from 'zod'
import type { SaveAnswer, SubmitAnswer } from '@/components/editor/editor-actions'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { saveRevisionInput, submitRevisionInput } from '@/lib/chapters/schema'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { signedInPerson } from '../../../../../actor'

const { revisionId, version, document, mayVoid, kind, summary, inForceOn } = saveRevisionInput.shape

/** A save as the editor sends it: an empty date is none. */
const saveRequest = z.object({
  revisionId,
  version,
  document,
  mayVoid,
  details: z.object({
    kind,
    summary,
    inForceOn: z
      .literal('')
      .transform(() => null)
      .or(inForceOn),
  }),
})

type Refused = { status: 'refused'; problem: string; blockers: string[] }

/** Saves what is in the editor. What keeps it from being stored comes back as data: the editor keeps the text. */
export async function save(request: unknown): Promise<SaveAnswer> {
  return answering(async (actor) => {
    const parsed = saveRequest.safeParse(request)
    if (!parsed.success) return refused(parsed.error)
    const { details, ...text } = parsed.data
    try {
      const { saved, voided } = await saveRevision(actor, { ...text, ...details })
      return { status: 'saved', version: saved.version, savedAt: saved.savedAt, state: saved.state, voided }
    } catch (error) {
      if (!(error instanceof Conflict) || !isStored(error.now) || error.now.state === 'published') throw error
      const stale = error.now.version !== text.version
      return stale ? { status: 'stale', theirs: error.now } : { status: 'voids', state: error.now.state }
    }
  })
}

/** Submits the draft as it is stored. */
export async function submit(request: unknown): Promise<SubmitAnswer> {
  return answering(async (actor) => {
    const parsed = submitRevisionInput.safeParse(request)
    if (!parsed.success) return refused(parsed.error)
    try {
      await submitRevision(actor, parsed.data)
      return { status: 'submitted' }
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      // The command has authorised by now. Doubts alone are a question, not a refusal.
      const { blockers, doubts } = await readinessOfDraft(database(), parsed.data.revisionId)
      if (blockers.length === 0 && doubts.length > 0) return { status: 'doubted', doubts }
      throw error
    }
  })
}

/** Runs an action of the editor. It never redirects to the sign-in page: that would throw the text away. */
async function answering<Answer>(
  run: (actor: Actor) => Promise<Answer | Refused>,
): Promise<Answer | Refused> {
  const person = await signedInPerson()
  if (!person) {
    const problem =
      'You are signed out, so nothing has been saved. Sign in in another tab, then save here: your text stays.'
    return { status: 'refused', problem, blockers: [] }
  }
  try {
    return await run({ kind: 'person', userId: person.userId, sessionId: person.sessionId })
  } catch (error) {
    if (error instanceof Blocked)
      return { status: 'refused', problem: error.message, blockers: [...error.blockers] }
    if (error instanceof Forbidden || error instanceof Conflict || error instanceof NotFound)
      return { status: 'refused', problem: error.message, blockers: [] }
    throw error
  }
}

function refused(error: z.ZodError): Refused {
  return {
    status: 'refused',
    problem: 'Check what you entered',
    blockers: error.issues.map(({ message }) => message),
  }
}

function isStored(now: unknown): now is StoredRevision {
  return typeof now === 'object' && now !== null && 'document' in now && 'version' in now && 'state' in now
}
