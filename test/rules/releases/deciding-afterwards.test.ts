import { describe, expect, it } from 'vitest'
import * as refusals from '@/lib/chapters/refusals'
import { decidingAfterwards } from '@/lib/releases/deciding-afterwards'
import type { Role } from '@/prisma/generated/enums'

const emergency = {
  publishedById: 'paul',
  contributorIds: ['willa'],
  approvals: [{ deciderId: 'ann', onBehalfOfId: null }],
}

function whatIsSaidTo(userId: string, roles: Role[], standsInFor: string[] = []): string {
  const approvers = standsInFor.map((id) => ({ id, name: `${id} by name` }))
  const deciding = decidingAfterwards({ userId, roles, standsInFor: approvers }, emergency)
  return deciding.allowed ? `decides for ${deciding.decidesFor}` : deciding.why
}

describe('who decides afterwards on an emergency', () => {
  it.each([
    ['an approver does', whatIsSaidTo('bob', ['approver']), 'decides for null'],
    ['a deputy does', whatIsSaidTo('dora', [], ['bob']), 'decides for bob by name'],
    ['who has approved already does not', whatIsSaidTo('ann', ['approver']), refusals.ALREADY_APPROVED],
    ['nor does their deputy', whatIsSaidTo('dora', [], ['ann']), refusals.APPROVER_APPROVED],
    ['who published it does not', whatIsSaidTo('paul', ['approver']), refusals.OWN_EMERGENCY],
    ['nor does a deputy of theirs alone', whatIsSaidTo('dora', [], ['paul']), refusals.OWN_EMERGENCY],
    ['who wrote it does not', whatIsSaidTo('willa', ['approver']), refusals.CONTRIBUTOR_REFUSAL],
    ['nor does a deputy of theirs', whatIsSaidTo('dora', [], ['willa']), refusals.CONTRIBUTOR_REPRESENTED],
  ])('%s', (_, said, expected) => {
    expect(said).toBe(expected)
  })

  it('a reader of the workspace is told who does', () => {
    expect(whatIsSaidTo('rita', ['author'])).toMatch(/^It is approved by an approver/)
  })
})
