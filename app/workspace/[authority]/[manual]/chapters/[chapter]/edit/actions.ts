'use server'

import type { z } from 'zod'
import type { SubmitAnswer } from '@/components/editor/editor-actions'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { submitRevisionInput } from '@/lib/chapters/schema'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { signedInActor } from '../../../../../actor'

type Refused = { status: 'refused'; problem: string; blockers: string[] }

/** Submits the draft as it is stored. */
export async function submit(request: unknown): Promise<SubmitAnswer> {
  return answering(async (actor) => {
    const parsed = submitRevisionInput.safeParse(request)
    if (!parsed.success) return refused(parsed.error)
    try {
      const { lacking } = await submitRevision(actor, parsed.data)
      return { status: 'submitted', lacking }
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      // The command has authorised by now. What the author can answer is a question, not a refusal.
      const { revisionId, reviewedUnchanged } = parsed.data
      const { blockers, doubts, unchanged } = await readinessOfDraft(database(), revisionId, true)
      if (blockers.length === 0 && unchanged && !reviewedUnchanged) return { status: 'unchanged' }
      if (blockers.length === 0 && doubts.length > 0) return { status: 'doubted', doubts }
      throw error
    }
  })
}

/** Runs an action of the editor. It never redirects to the sign-in page: that would throw the text away. */
async function answering<Answer>(
  run: (actor: Actor) => Promise<Answer | Refused>,
): Promise<Answer | Refused> {
  const actor = await signedInActor()
  if (!actor) {
    const problem =
      'You are signed out, so nothing has been submitted. Sign in in another tab, then submit here: your text stays.'
    return { status: 'refused', problem, blockers: [] }
  }
  try {
    return await run(actor)
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
