import { beforeEach, expect, it } from 'vitest'
import { markRead } from '@/lib/last-read/commands'
import { forgetReadings } from '@/lib/last-read/own-readings'
import { sweepReadings } from '@/lib/last-read/sweep-readings'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import type { ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'
import { aKeptManual, type Team } from '../releases/a-publication'

let manual: ManualInTest
let team: Team
let reader: Person
let other: Person

beforeEach(async () => {
  ;({ manual, team } = await aKeptManual())
  reader = await aPerson({ id: manual.authorityId }, 'staff')
  other = await aPerson({ id: manual.authorityId }, 'author')
  for (const somebody of [reader, other]) await read(somebody)
})

const read = ({ actor }: Person) =>
  markRead(actor, { manualId: manual.manualId, slug: manual.slugOf('Staying Put'), release: 1 })

const readBy = async () => {
  const rows = await database().lastRead.findMany({ where: { manualId: manual.manualId } })
  return [reader, other].map(({ userId }) => rows.some((row) => row.userId === userId))
}

it('what somebody read is forgotten when they say so, and what others read is not', async () => {
  expect(await forgetReadings(reader)).toBe(1)
  expect(await readBy()).toEqual([false, true])
})

it('what was read is kept for thirteen months', async () => {
  const longAgo = (months: number) => database().$executeRaw`
    UPDATE last_reads SET read_at = clock_timestamp() - ${months} * interval '1 month' WHERE user_id = ${reader.userId}::uuid`
  await longAgo(12)
  await sweepReadings()
  expect(await readBy()).toEqual([true, true])
  await longAgo(14)
  await sweepReadings()
  expect(await readBy()).toEqual([false, true])
})

it('what was read goes with the last role in the authority', async () => {
  await database().membership.create({
    data: { userId: reader.userId, authorityId: manual.authorityId, role: 'author' },
  })
  const endRole = (role: 'staff' | 'author') =>
    database().membership.deleteMany({
      where: { userId: reader.userId, authorityId: manual.authorityId, role },
    })
  await endRole('staff')
  await sweepReadings()
  expect(await readBy()).toEqual([true, true])
  // A role in another authority is none in this one.
  const elsewhere = await anAuthority()
  await database().membership.create({
    data: { userId: reader.userId, authorityId: elsewhere.id, role: 'author' },
  })
  await endRole('author')
  await sweepReadings()
  expect(await readBy()).toEqual([false, true])
})

it('what was read goes with the account', async () => {
  await database().user.update({ where: { id: reader.userId }, data: { deactivatedAt: new Date() } })
  await sweepReadings()
  expect(await readBy()).toEqual([false, true])
})

it('nothing is remembered of a manual that is withheld, and of one for staff what staff read', async () => {
  const { publisher } = team
  await forgetReadings(reader)
  await setVisibility(publisher.actor, { manualId: manual.manualId, visibility: 'withheld' })
  await expect(read(reader)).rejects.toThrow(NotFound)
  await setVisibility(publisher.actor, { manualId: manual.manualId, visibility: 'staff' })
  await read(reader)
  expect(await readBy()).toEqual([true, true])
})
