import { describe, expect, it } from 'vitest'
import { type Act, editVoids, stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import type { RevisionState } from '@/prisma/generated/enums'

const states: RevisionState[] = ['draft', 'in_review', 'approved', 'published']

/** What follows each state, in the order of `states`; null where the act may not follow. */
const life: [Act, (RevisionState | null)[]][] = [
  ['save', ['draft', 'draft', 'draft', null]],
  ['submit', ['in_review', null, null, null]],
  ['recall', [null, 'draft', 'draft', null]],
  ['approve', [null, 'approved', null, null]],
  ['return', [null, 'draft', null, null]],
  ['publish', [null, null, 'published', null]],
  ['publishInEmergency', ['published', 'published', null, null]],
  ['remind', [null, 'in_review', null, null]],
]

describe("a revision's life", () => {
  it.each(life)('%s leads where it may and nowhere else', (act, after) => {
    expect(states.map((state) => stateAfter(state, act))).toEqual(after)
  })

  it('an edit voids what is in review or approved, and nothing else', () => {
    expect(states.filter(editVoids)).toEqual(['in_review', 'approved'])
  })

  it('a refusal says what the version is and what cannot be done', () => {
    expect(transitionRefusal('published', 'save')).toBe('This version is published, so it cannot be changed.')
    expect(transitionRefusal('draft', 'approve')).toBe('This version is a draft, so it cannot be approved.')
  })
})
