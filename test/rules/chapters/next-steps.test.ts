import { describe, expect, it } from 'vitest'
import { type ChapterAtHand, nextSteps } from '@/lib/chapters/next-steps'

/** Steps in short: a name for what may be done, the name and a cross for what may not. */
function shortly(chapter: Partial<ChapterAtHand>): string {
  const steps = nextSteps({ state: null, roles: [], contributed: false, hasPlace: true, ...chapter })
  return steps.map((step) => (step.allowed ? step.name : `${step.name}✗`)).join(' ')
}

describe('what can be done next', () => {
  it.each<[Partial<ChapterAtHand>, string]>([
    [{ roles: ['author'] }, 'open'],
    [{ roles: ['approver', 'publisher'] }, 'open✗'],
    [{ roles: ['author'], hasPlace: false }, 'open✗'],
    [{ state: 'draft', roles: ['author'] }, 'edit submit'],
    [{ state: 'draft', roles: ['approver'] }, 'edit✗'],
    [{ state: 'in_review', roles: ['author'] }, 'decide✗ edit recall'],
    [{ state: 'in_review', roles: ['approver'] }, 'decide'],
    [{ state: 'in_review', roles: ['author', 'approver'] }, 'decide edit recall'],
    [{ state: 'in_review', roles: ['author', 'approver'], contributed: true }, 'decide✗ edit recall'],
    [{ state: 'approved', roles: ['publisher'] }, 'publish'],
    [{ state: 'approved', roles: ['author'] }, 'publish✗ edit recall'],
  ])('%o: %s', (chapter, steps) => {
    expect(shortly(chapter)).toBe(steps)
  })

  it('a contributor is told why they cannot approve', () => {
    const [decide] = nextSteps({ state: 'in_review', roles: ['approver'], contributed: true, hasPlace: true })
    expect(decide).toMatchObject({ allowed: false, why: expect.stringMatching(/You saved changes/) })
  })
})
