import { expect, it } from 'vitest'
import { appointDeputy } from '@/lib/chapters/commands/appoint-deputy'
import { revokeRole } from '@/lib/people/commands'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { dayFromNow } from '../days'
import { anAdministrator, anAuthority, aPerson } from '../people'

it('an appointment of a deputy and the end of their role wait in no circle', async () => {
  const authority = await anAuthority()
  const { actor } = await anAdministrator()
  for (let round = 0; round < 10; round++) {
    const approver = await aPerson(authority, 'approver')
    const { userId } = await aPerson(authority, 'author')
    const days = { startsOn: dayFromNow(0), endsOn: dayFromNow(1) }
    const outcomes = await Promise.allSettled([
      appointDeputy(approver.actor, { authorityId: authority.id, deputyId: userId, ...days }),
      revokeRole(actor, { userId, authorityId: authority.id, role: 'author' }),
    ])
    // Whoever is first is done, and the other is told: a deadlock that PostgreSQL broke would be another error.
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ChapterhouseError)
  }
})

it('an account is looked after while a command of its person is under way', async () => {
  const authority = await anAuthority()
  const { actor } = await anAdministrator()
  const { userId } = await aPerson(authority, 'author')
  await database().$transaction(
    async (transaction) => {
      // What every row does that names the person: a draft, a comment, a release.
      await transaction.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR KEY SHARE`
      // It would otherwise wait for this transaction, as this one does for it, until the time is over.
      await revokeRole(actor, { userId, authorityId: authority.id, role: 'author' })
    },
    { timeout: 40_000 },
  )
})
