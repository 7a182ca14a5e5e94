import type { RevisionState } from '@/prisma/generated/enums'

/** What is done to a revision in the course of its life. */
export type Act =
  | 'save'
  | 'submit'
  | 'recall'
  | 'remind'
  | 'approve'
  | 'return'
  | 'sendBack'
  | 'publish'
  | 'publishInEmergency'

/**
 * What may follow which state, in one table: draft ─submit▶ in review ─approve▶ approved ─publish▶ published;
 * a return, a recall, a publisher's sending back and any edit lead back to draft, and an edit thereby voids an
 * approval. In an emergency what nobody has approved is published all the same.
 */
const follows: Record<Act, Partial<Record<RevisionState, RevisionState>>> = {
  save: { draft: 'draft', in_review: 'draft', approved: 'draft' },
  submit: { draft: 'in_review' },
  recall: { in_review: 'draft', approved: 'draft' },
  remind: { in_review: 'in_review' },
  approve: { in_review: 'approved' },
  return: { in_review: 'draft' },
  sendBack: { approved: 'draft' },
  publish: { approved: 'published' },
  publishInEmergency: { draft: 'published', in_review: 'published' },
}

const states: Record<RevisionState, string> = {
  draft: 'a draft',
  in_review: 'in review',
  approved: 'approved',
  published: 'published',
}

const done: Record<Act, string> = {
  save: 'changed',
  submit: 'submitted',
  recall: 'taken back',
  remind: 'waiting for approvers who could be reminded',
  approve: 'approved',
  return: 'returned',
  sendBack: 'sent back by a publisher',
  publish: 'published',
  publishInEmergency: 'published in an emergency',
}

/** The state that a revision in `state` has after `act`, or null where the act may not follow. */
export function stateAfter(state: RevisionState, act: Act): RevisionState | null {
  return follows[act][state] ?? null
}

/** Does saving a change to a revision in this state undo a submission or an approval? */
export function editVoids(state: RevisionState): boolean {
  return state === 'in_review' || state === 'approved'
}

/** Why `act` may not follow `state`, as a sentence for the person who tried. */
export function transitionRefusal(state: RevisionState, act: Act): string {
  return `This version is ${states[state]}, so it cannot be ${done[act]}.`
}
