import { describe, expect, it } from 'vitest'
import { type ChapterAtHand, nextSteps } from '@/lib/chapters/next-steps'
import { CONTRIBUTOR_REFUSAL } from '@/lib/chapters/refusals'

const may = { allowed: true } as const
const mayNot = { allowed: false, why: CONTRIBUTOR_REFUSAL } as const

/** Steps in short: a name for what may be done, the name and a cross for what may not. */
function shortly(chapter: Partial<ChapterAtHand>): string {
  const steps = nextSteps({ state: null, roles: [], deciding: null, hasPlace: true, ...chapter })
  return steps.map((step) => (step.allowed ? step.name : `${step.name}✗`)).join(' ')
}

describe('what can be done next', () => {
  it.each<[Partial<ChapterAtHand>, string]>([
    [{ roles: ['author'] }, 'open'],
    [{ roles: ['approver', 'publisher'] }, 'open✗'],
    [{ roles: ['author'], hasPlace: false }, 'open✗ putBack'],
    [{ roles: ['approver'], hasPlace: false }, 'open✗'],
    [{ state: 'draft', roles: ['author'], hasPlace: false }, 'edit submit putBack'],
    [{ state: 'draft', roles: ['author'] }, 'edit submit'],
    [{ state: 'draft', roles: ['approver'] }, 'edit✗'],
    [{ state: 'draft', roles: ['publisher'] }, 'edit✗ publishInEmergency'],
    [{ state: 'draft', roles: ['publisher'], hasPlace: false }, 'edit✗ putBack'],
    [{ state: 'in_review', roles: ['author'] }, 'decide✗ edit recall remind'],
    [{ state: 'in_review', roles: ['approver'], deciding: may }, 'decide'],
    [{ state: 'in_review', roles: ['publisher'] }, 'decide✗ remind publishInEmergency'],
    [{ state: 'in_review', roles: ['author'], deciding: may }, 'decide edit recall remind'],
    [{ state: 'in_review', roles: ['author', 'approver'], deciding: mayNot }, 'decide✗ edit recall remind'],
    [{ state: 'approved', roles: ['publisher'] }, 'publish'],
    [{ state: 'approved', roles: ['author'] }, 'publish✗ edit recall'],
  ])('%o: %s', (chapter, steps) => {
    expect(shortly(chapter)).toBe(steps)
  })

  it('a contributor is told why they cannot approve', () => {
    const [decide] = nextSteps({ state: 'in_review', roles: ['approver'], deciding: mayNot, hasPlace: true })
    expect(decide).toMatchObject({
      allowed: false,
      why: expect.stringMatching(/Some of the words of this version are yours/),
    })
  })
})
