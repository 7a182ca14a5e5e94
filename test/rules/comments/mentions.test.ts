import { describe, expect, it } from 'vitest'
import { mentionsIn } from '@/lib/comments/mentions'

const people = [
  { userId: '1', name: 'Author' },
  { userId: '2', name: 'Author, Example Council' },
  { userId: '3', name: 'Approver' },
]

describe('a mention', () => {
  it.each([
    ['Ask @Approver about it', ['3']],
    ['@approver: is this right?', ['3']],
    ['(@Approver)', ['3']],
    ['@Author, please', ['1']],
    ['@Author, Example Council please, and @Approver', ['2', '3']],
    ['@Approvers', []],
    ['ring approver@council.example', []],
    ['somebody@Approver', []],
    ['@Approver @Approver', ['3']],
    ['@ Approver', []],
  ])('%s', (body, expected) => {
    expect(mentionsIn(body, people).map(({ userId }) => userId)).toEqual(expected)
  })

  it('of a name that two people have tells both', () => {
    const twins = [
      { userId: '1', name: 'Nurse' },
      { userId: '2', name: 'Nurse' },
    ]
    expect(mentionsIn('@Nurse', twins)).toEqual(twins)
  })
})
