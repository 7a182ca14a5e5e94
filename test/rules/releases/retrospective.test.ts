import { describe, expect, it } from 'vitest'
import { emergencyShown, retrospectiveStanding } from '@/lib/releases/retrospective'
import { dueProblem, workingDaysAfter } from '@/lib/releases/retrospective-due'

/** Decisions newest first: "ann" approved, "-ann" returned. */
function standing(said: string[], approvalsRequired = 1, replaced = false) {
  const decisions = said.map((words) => ({
    outcome: words.startsWith('-') ? ('returned' as const) : ('approved' as const),
    deciderId: words.replace('-', ''),
    onBehalfOfId: null,
  }))
  const { standing: where, stillNeeded } = retrospectiveStanding({
    ...{ approvalsRequired, decisions, replaced },
    contributorIds: ['the author'],
  })
  return `${where} ${stillNeeded}`
}

describe('the approval of an emergency, afterwards', () => {
  it.each([
    ['waits at first', standing([]), 'waiting 1'],
    ['is given by one', standing(['ann']), 'given 0'],
    ['is not given by who wrote it', standing(['the author']), 'waiting 1'],
    ['waits for a second where two are asked', standing(['ann'], 2), 'waiting 1'],
    ['is given by two', standing(['bob', 'ann'], 2), 'given 0'],
    ['must be put right once returned', standing(['-ann']), 'returned 1'],
    ['is put right by a later version that readers have', standing(['-ann'], 1, true), 'put-right 1'],
    ['waits on although replaced, where nobody decided', standing([], 1, true), 'waiting 1'],
    ['is given after all', standing(['bob', '-ann']), 'given 0'],
    ['begins anew after a return', standing(['ann', '-bob', 'ann'], 2), 'waiting 1'],
  ])('%s', (_, is, expected) => {
    expect(is).toBe(expected)
  })
})

describe('the emergency that a page shows', () => {
  const emergency = (slug: string, revisionId: string, day: string) => ({
    ...{ slug, revisionId },
    publishedAt: new Date(day),
  })
  const unsettled = [
    emergency('staying-put', 'first', '2026-03-02'),
    emergency('care-planning', 'other', '2026-03-09'),
    emergency('staying-put', 'second', '2026-03-04'),
  ]

  it.each([
    ['is the newest of the chapter', 'staying-put', null, 'second'],
    ['is the one that is named', 'staying-put', 'first', 'first'],
    ['is none where the one that is named is settled', 'staying-put', 'settled', undefined],
    ['is none of another chapter', 'staying-put', 'other', undefined],
    ['is none where none waits', 'contents', null, undefined],
  ])('%s', (_, chapter, named, expected) => {
    expect(emergencyShown(unsettled, chapter, named)?.revisionId).toBe(expected)
  })
})

describe('the day by which it is approved', () => {
  it.each([
    ['from a Monday, over a weekend', '2026-03-02', 5, '2026-03-09'],
    ['from a Friday', '2026-03-06', 1, '2026-03-09'],
    ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['none', '2026-03-07', 0, '2026-03-07'],
    ['twenty', '2026-03-02', 20, '2026-03-30'],
  ])('counts working days %s', (_, day, workingDays, expected) => {
    expect(workingDaysAfter(day, workingDays)).toBe(expected)
  })

  it.each([
    ['today', '2026-03-02', null],
    ['the last that is allowed', '2026-03-30', null],
    ['later', '2026-03-31', /within 20 working days/],
    ['yesterday', '2026-03-01', /lies in the past/],
  ])('%s', (_, due, says) => {
    const problem = dueProblem(due, '2026-03-02')
    if (says === null) expect(problem).toBeNull()
    else expect(problem).toMatch(says)
  })
})
