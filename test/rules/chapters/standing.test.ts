import { describe, expect, it } from 'vitest'
import { isReturned, standingOf, standingSince } from '@/lib/chapters/standing'
import { waitingOf } from '@/lib/chapters/waiting'
import type { Role } from '@/prisma/generated/enums'

const monday = new Date('2025-03-03T09:00:00Z')
const tuesday = new Date('2025-03-04T09:00:00Z')
const wednesday = new Date('2025-03-05T09:00:00Z')

const draft = { state: 'draft', submittedAt: null, decisions: [] } as const
const returned = {
  state: 'draft',
  submittedAt: monday,
  decisions: [{ outcome: 'returned', decidedAt: tuesday }],
} as const
const recalled = { ...returned, submittedAt: wednesday }
const inReview = { ...recalled, state: 'in_review' } as const
const approved = {
  state: 'approved',
  submittedAt: monday,
  decisions: [{ outcome: 'approved', decidedAt: tuesday }],
} as const

describe('where a chapter stands', () => {
  it('nothing under way: whether readers have a text', () => {
    expect([standingOf(null, false), standingOf(null, true)]).toEqual(['none', 'published'])
  })

  it('a draft that an approver sent back is returned, until it is submitted again', () => {
    expect([draft, returned, recalled, inReview].map(isReturned)).toEqual([false, true, false, false])
    expect(standingOf(returned, true)).toBe('returned')
    expect(standingOf(recalled, true)).toBe('draft')
  })

  it('a draft whose approval an edit voided is not returned', () => {
    expect(isReturned({ ...approved, state: 'draft' })).toBe(false)
  })

  it('stands there since the act that brought it there', () => {
    const saved = new Date('2025-03-01T09:00:00Z')
    const since = [draft, returned, inReview, approved].map((open) =>
      standingSince({ ...open, savedAt: saved }),
    )
    expect(since).toEqual([saved, tuesday, wednesday, tuesday])
  })
})

describe('what a revision is to a person', () => {
  const mine = { contributed: true, submitted: false, mayApprove: false }
  const notMine = { contributed: false, submitted: false, mayApprove: false }
  const asked = { ...notMine, mayApprove: true }
  it.each<[string, Parameters<typeof waitingOf>[0], Role[], typeof mine, string | null]>([
    ['my draft', draft, ['author'], mine, 'draft'],
    ['my draft, returned', returned, ['author'], mine, 'returned'],
    ["another's draft", draft, ['author', 'approver', 'publisher'], notMine, null],
    ['what I submitted', inReview, ['author'], { ...notMine, submitted: true }, 'inReview'],
    ["another's, and I may approve", inReview, ['approver'], asked, 'toApprove'],
    ["another's, and I approve for somebody", inReview, ['author'], asked, 'toApprove'],
    ["another's, and I have approved it", inReview, ['approver'], notMine, null],
    ['mine, and I approve: not my own', inReview, ['author', 'approver'], mine, 'inReview'],
    ["another's, and I write", inReview, ['author'], notMine, null],
    ['approved, and I publish', approved, ['publisher'], notMine, 'toPublish'],
    ['approved, and mine', approved, ['author'], mine, 'approved'],
    ['approved, mine, and I publish', approved, ['author', 'publisher'], mine, 'toPublish'],
    ['approved, and none of mine', approved, ['author', 'approver'], notMine, null],
  ])('%s', (_, revision, roles, person, expected) => {
    expect(waitingOf(revision, { roles, ...person })).toBe(expected)
  })
})
