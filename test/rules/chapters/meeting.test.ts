import { describe, expect, it } from 'vitest'
import { decidedByWords, meetingProblem, meetingWords } from '@/lib/chapters/meeting'

const today = '2026-03-03'

describe('the meeting at which something was approved', () => {
  it.each([
    ['none', '', null, '', null],
    ['named whole', 'Policy Board', '2026-03-03', '7', null],
    ['without a minute', 'Policy Board', '2026-03-02', '', null],
    ['a date without a name', '', '2026-03-02', '', 'meeting'],
    ['a minute without a name', '', null, '7', 'meeting'],
    ['a name without a date', 'Policy Board', null, '7', 'meetingOn'],
    ['a day to come', 'Policy Board', '2026-03-04', '', 'meetingOn'],
  ])('%s', (_, meeting, meetingOn, minute, field) => {
    expect(meetingProblem({ meeting, meetingOn, minute }, today)?.field ?? null).toBe(field)
  })

  it('is said in one phrase, with as much as is known', () => {
    const on = new Date('2026-03-03')
    expect(meetingWords({ meeting: 'Policy Board', meetingOn: on, minute: '7' })).toBe(
      ', at Policy Board, 3 March 2026, minute 7',
    )
    expect(meetingWords({ meeting: '', meetingOn: null, minute: '' })).toBe('')
  })

  it('names who decided, and for whom', () => {
    expect(decidedByWords({ decidedBy: 'The deputy', onBehalfOf: 'the approver' })).toBe(
      'by The deputy for the approver',
    )
    expect(decidedByWords({ decidedBy: 'The approver', onBehalfOf: null })).toBe('by The approver')
  })
})
