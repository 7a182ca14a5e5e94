import { expect, it } from 'vitest'
import { listsSomething, myWork, somethingWaits } from '@/app/workspace/my-work'
import { database } from '@/lib/platform/database'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { publishedInEmergency } from '../emergency-inputs'
import type { Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'

const workOf = ({ actor }: Person) => myWork(database(), actor)

it('somebody who has an emergency to approve afterwards is not told that nothing waits', async () => {
  const { manual, team } = await aKeptManual()
  expect(somethingWaits(await workOf(team.approver))).toBe(false)
  await publishedInEmergency(team.publisher, await aDraft(team, manual.chapterId('Staying Put')))
  const work = await workOf(team.approver)
  expect(work).toMatchObject({ chapters: [], emergencies: [{ title: 'Staying Put' }] })
  expect(somethingWaits(work)).toBe(true)
})

it('somebody who has a correction to decide can take it away in the file', async () => {
  const { manual, team } = await aKeptManual()
  await anApproved(team, manual.chapterId('Staying Put'))
  const { releaseId } = await publish(team, manual.manualId)
  expect(listsSomething(await workOf(team.approver))).toBe(false)
  const { id } = await database().amendment.findFirstOrThrow({
    where: { releaseId, kind: 'updated' },
  })
  await askCorrection(team.author.actor, { amendmentId: id, details: 'Two working days, not one.' })
  const work = await workOf(team.approver)
  expect(work).toMatchObject({ chapters: [], corrections: [{ title: 'Staying Put' }] })
  expect(listsSomething(work)).toBe(true)
})
