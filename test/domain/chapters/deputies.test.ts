import { describe, expect, it } from 'vitest'
import { appointDeputy } from '@/lib/chapters/commands/appoint-deputy'
import { endDeputy } from '@/lib/chapters/commands/end-deputy'
import { deputiesFor } from '@/lib/chapters/queries/deputies'
import { packFor } from '@/lib/chapters/queries/pack'
import { whatWaitsFor } from '@/lib/chapters/queries/waiting'
import { approversStoodInFor } from '@/lib/people/deputyship'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { dayFromNow } from '@/test/domain/days'
import { anAuthority, aPerson } from '@/test/domain/people'
import { aDeputy } from './a-deputy'
import { aWorkplace, submitted } from './a-story'

const today = () => ({ startsOn: dayFromNow(0), endsOn: dayFromNow(0) })

describe('appointing a deputy', () => {
  it('an approver appoints anybody of the authority, for themselves', async () => {
    const { authority, approver, author } = await aWorkplace()
    const asked = {
      authorityId: authority.id,
      approverId: approver.userId,
      deputyId: author.userId,
      ...today(),
    }
    await appointDeputy(approver.actor, asked)
    expect(await approversStoodInFor(database(), author.userId, authority.id)).toMatchObject([
      { id: approver.userId },
    ])
    expect(await database().message.count({ where: { userId: author.userId } })).toBe(1)
  })

  it('an approver does not appoint another’s, and a publisher does', async () => {
    const { authority, approver, both, author, publisher } = await aWorkplace()
    const asked = { authorityId: authority.id, approverId: both.userId, deputyId: author.userId, ...today() }
    await expect(appointDeputy(approver.actor, asked)).rejects.toThrow(Forbidden)
    await appointDeputy(publisher.actor, asked)
    await expect(appointDeputy(publisher.actor, asked)).rejects.toThrow(Blocked)
    const told = await database().message.findMany({ where: { key: { startsWith: 'deputy:' } } })
    expect(told.map(({ userId }) => userId)).toEqual(expect.arrayContaining([both.userId, author.userId]))
  })

  it('nobody of another authority stands in, and nobody stands in for one who is no approver', async () => {
    const { authority, approver, author, publisher } = await aWorkplace()
    const stranger = await aPerson(await anAuthority(), 'approver')
    const asked = { authorityId: authority.id, ...today() }
    await expect(
      appointDeputy(approver.actor, { ...asked, approverId: approver.userId, deputyId: stranger.userId }),
    ).rejects.toThrow(NotFound)
    await expect(
      appointDeputy(publisher.actor, { ...asked, approverId: publisher.userId, deputyId: author.userId }),
    ).rejects.toThrow(Blocked)
  })

  it('ends at once, and once', async () => {
    const { authority, approver, author, both } = await aWorkplace()
    const { deputyshipId } = await appointDeputy(approver.actor, {
      ...{ authorityId: authority.id, approverId: approver.userId, deputyId: author.userId, ...today() },
    })
    await expect(endDeputy(both.actor, { deputyshipId })).rejects.toThrow(Blocked)
    await endDeputy(approver.actor, { deputyshipId })
    expect(await approversStoodInFor(database(), author.userId, authority.id)).toEqual([])
    await expect(endDeputy(approver.actor, { deputyshipId })).rejects.toThrow(Conflict)
    await appointDeputy(approver.actor, {
      ...{ authorityId: authority.id, approverId: approver.userId, deputyId: author.userId, ...today() },
    })
  })
})

it.each([
  ['is an approver no longer', false],
  ['whose account is closed', true],
])('nobody stands in for one who %s', async (_, closed) => {
  const { authority, approver } = await aWorkplace()
  const deputy = await aDeputy(authority, approver)
  const approvers = () => approversStoodInFor(database(), deputy.userId, authority.id)
  expect(await approvers()).toHaveLength(1)
  const { userId } = approver
  if (closed) await database().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
  else await database().membership.deleteMany({ where: { userId, role: 'approver' } })
  expect(await approvers()).toEqual([])
})

describe('what a deputy sees', () => {
  it('the approver’s work, as theirs to approve, and says for whom', async () => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const deputy = await aDeputy(authority, approver)
    const { chapters } = await whatWaitsFor(database(), deputy.actor)
    expect(chapters).toMatchObject([{ revisionId, waiting: 'toApprove', onBehalfOf: approver.name }])
    const pack = await packFor(database(), deputy.actor)
    expect(pack).toMatchObject({
      decides: true,
      chapters: [{ revisionId, onBehalfOf: approver.name, own: false }],
    })
  })

  it('nothing of it after the last day', async () => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    await submitted(carePlanning.id, author)
    const former = await aDeputy(authority, approver, [dayFromNow(-3), dayFromNow(-1)])
    expect(await whatWaitsFor(database(), former.actor)).toMatchObject({ chapters: [] })
    expect(await packFor(database(), former.actor)).toEqual({ decides: false, chapters: [], changes: [] })
  })

  it('the list of deputies says who stands in for whom, and who may end it', async () => {
    const { authority, approver, author } = await aWorkplace()
    const deputy = await aDeputy(authority, approver)
    const [forApprover] = await deputiesFor(database(), approver.actor)
    expect(forApprover?.deputyships).toMatchObject([
      { approver: approver.name, deputy: deputy.name, standing: 'current', mayEnd: true },
    ])
    const [forAuthor] = await deputiesFor(database(), author.actor)
    expect(forAuthor).toMatchObject({ mayAppointFor: [], deputyships: [{ mayEnd: false }] })
  })
})
