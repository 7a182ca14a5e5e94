import { describe, expect, it } from 'vitest'
import { type Approval, approvalsGiven, approvesFor, returnsFor } from '@/lib/chapters/deciding'
import {
  ALREADY_APPROVED,
  APPROVER_APPROVED,
  CONTRIBUTOR_REFUSAL,
  CONTRIBUTOR_REPRESENTED,
  DEPUTY_APPROVED,
} from '@/lib/chapters/refusals'

/** "ann" approved in her own right; "dan>ann" did for Ann. */
function approvals(...said: string[]): Approval[] {
  return said.map((words) => {
    const [deciderId = '', onBehalfOfId = null] = words.split('>')
    return { deciderId, onBehalfOfId }
  })
}

describe('how many approvers have approved', () => {
  it.each<[string, string[], string[], number]>([
    ['nobody', [], [], 0],
    ['two approvers', ['ann', 'bob'], [], 2],
    ['one person twice', ['ann', 'ann'], [], 1],
    ['an approver and their deputy count once', ['ann', 'dan>ann'], [], 1],
    ['two deputies of one approver count once', ['dan>ann', 'eve>ann'], [], 1],
    ['one deputy of two approvers counts once', ['dan>ann', 'dan>bob'], [], 1],
    ['a deputy of one, and another approver', ['dan>ann', 'bob'], [], 2],
    ['a contributor counts not', ['ann', 'bob'], ['bob'], 1],
    ['nor does their deputy', ['ann', 'dan>bob'], ['bob'], 1],
    ['nor a deputy who contributed', ['dan>ann'], ['dan'], 0],
  ])('%s', (_, said, contributors, expected) => {
    expect(approvalsGiven(approvals(...said), contributors)).toBe(expected)
  })
})

describe('in whose place somebody approves', () => {
  const ann = { userId: 'ann', approver: true, standsInFor: [] }
  const dan = { userId: 'dan', approver: false, standsInFor: ['ann', 'bob'] }
  const both = { userId: 'ann', approver: true, standsInFor: ['bob'] }
  it.each<[string, Parameters<typeof approvesFor>[0], string[], string[], string | null]>([
    ['an approver, in their own', ann, [], [], null],
    ['an approver with a deputyship too, in their own', both, [], [], null],
    ['a deputy, in the first approver’s', dan, [], [], 'ann'],
    ['a deputy whose first approver has approved', dan, ['ann'], [], 'bob'],
    ['a deputy whose first approver wrote it', dan, [], ['ann'], 'bob'],
    ['an approver whose deputy was quicker, for another', both, ['dan>ann'], [], 'bob'],
  ])('%s', (_, decider, said, contributors, expected) => {
    expect(approvesFor(decider, approvals(...said), contributors)).toEqual({ onBehalfOfId: expected })
  })

  it.each<[string, Parameters<typeof approvesFor>[0], string[], string[], string]>([
    ['whoever wrote it', ann, [], ['ann'], CONTRIBUTOR_REFUSAL],
    ['a deputy who wrote it', dan, [], ['dan'], CONTRIBUTOR_REFUSAL],
    ['whoever has approved it', ann, ['ann'], [], ALREADY_APPROVED],
    ['a deputy who has, for another approver too', dan, ['dan>ann'], [], ALREADY_APPROVED],
    ['an approver whose deputy has', ann, ['dan>ann'], [], DEPUTY_APPROVED],
    ['a deputy whose approvers have', dan, ['ann', 'bob'], [], APPROVER_APPROVED],
    ['a deputy whose approvers wrote it', dan, [], ['ann', 'bob'], CONTRIBUTOR_REPRESENTED],
  ])('refuses %s', (_, decider, said, contributors, refusal) => {
    expect(approvesFor(decider, approvals(...said), contributors)).toEqual({ refusal })
  })

  it('a return is an approver’s own, or the first approver’s whom they stand in for', () => {
    expect([both, dan].map(returnsFor)).toEqual([null, 'ann'])
  })
})
