import { beforeEach, describe, expect, it } from 'vitest'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { remind } from '@/lib/jobs/remind'
import { database } from '@/lib/platform/database'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { aDeputyship } from '../chapters/a-deputy'
import { useEmptyDatabase } from '../database'
import { dayFromNow, noonFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import { aPerson, type Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'

beforeEach(useEmptyDatabase)

function remindersOf(person: Person) {
  return database().message.findMany({
    where: { userId: person.userId, key: { startsWith: 'reminder:' } },
    orderBy: { createdAt: 'asc' },
  })
}

/** Published by a publisher who is an approver too, to be approved afterwards on the same day. */
async function anEmergency(submitted = false) {
  const kept = await aKeptManual({ texts: { 'Staying Put': 'Ring 01234 567 890.' } })
  const { manual, team } = kept
  const { authorityId } = manual
  await database().membership.create({
    data: { userId: team.publisher.userId, authorityId, role: 'approver' },
  })
  const draft = await aDraft(team, manual.chapterId('Staying Put'), { words: 'Ring 01234 567 891.' })
  if (submitted) await submitRevision(team.author.actor, { revisionId: draft })
  await publishedInEmergency(team.publisher, draft)
  return { ...kept, draft }
}

async function decide({ actor }: Person, revisionId: string, remark = '') {
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  const outcome = remark === '' ? ('approved' as const) : ('returned' as const)
  await approveRetrospectively(actor, { revisionId, contentHash, outcome, remark })
}

describe('an emergency past its date', () => {
  it('is reminded of from the next day, weekly, with the page on which it is approved', async () => {
    const { team, draft } = await anEmergency()
    await remind()
    expect(await remindersOf(team.approver)).toEqual([])
    await remind(noonFromNow(1))
    await remind(noonFromNow(2))
    await remind(noonFromNow(8))
    const [first, second, ...more] = await remindersOf(team.approver)
    expect(more).toEqual([])
    expect(first?.body).toMatch(/was published in an emergency, and its approval was due on \d+ \w+ \d{4}/)
    expect(first?.body).toContain(`/chapters/staying-put/afterwards?revision=${draft}\n`)
    expect(first?.body).not.toContain('/review')
    expect(second).toBeDefined()
  })

  it('is not reminded of to its author, nor to who published it, nor to those who stand in for them alone', async () => {
    const { manual, team } = await anEmergency()
    const deputy = await aPerson({ id: manual.authorityId }, 'author')
    await aDeputyship(manual.authorityId, team.publisher, deputy, [dayFromNow(0), dayFromNow(2)])
    await remind(noonFromNow(1))
    for (const person of [team.author, team.publisher, deputy]) expect(await remindersOf(person)).toEqual([])
    expect(await remindersOf(team.approver)).toHaveLength(1)
  })

  it.each([
    ['a draft', false],
    ['submitted', true],
  ])('is not reminded of once it is approved, though it was %s before', async (_, submitted) => {
    const { team, draft } = await anEmergency(submitted)
    await decide(team.approver, draft)
    await remind(noonFromNow(1))
    expect(await remindersOf(team.approver)).toEqual([])
  })

  it('is not reminded of while it has to be put right, nor once it was', async () => {
    const { manual, team, draft } = await anEmergency()
    await decide(team.approver, draft, 'The number is still wrong.')
    await remind(noonFromNow(1))
    await anApproved(team, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    await remind(noonFromNow(8))
    expect(await remindersOf(team.approver)).toEqual([])
  })

  it('is not reminded of to those who have approved it where more are asked', async () => {
    const kept = await aKeptManual({ texts: { 'Staying Put': 'Ring 01234 567 890.' } })
    const { manual, team } = kept
    const second = await aPerson({ id: manual.authorityId }, 'approver')
    await database().manual.update({ where: { id: manual.manualId }, data: { approvalsRequired: 2 } })
    const draft = await aDraft(team, manual.chapterId('Staying Put'), { words: 'Ring 01234 567 891.' })
    await publishedInEmergency(team.publisher, draft)
    await decide(team.approver, draft)
    await remind(noonFromNow(1))
    expect(await remindersOf(team.approver)).toEqual([])
    expect(await remindersOf(second)).toHaveLength(1)
  })
})
