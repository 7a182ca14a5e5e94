import { expect, it } from 'vitest'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { database } from '@/lib/platform/database'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { manyFollowers } from './many-followers'

/** The most seconds that this is meant to take; said, and not decided by: how busy the machine is says more. */
const MEANT = 30

it('queues the e-mails of ten thousand followers of one release', async () => {
  withInstallation()
  const { manual, team } = await aKeptManual()
  await alertNextRelease()
  await manyFollowers(manual, 4_000)
  await manyFollowers(manual, 3_000, { entryId: await manual.entryId('Looked After Children') })
  await manyFollowers(manual, 3_000, { chapterId: manual.chapterId('Care Planning') })
  await manyFollowers(manual, 500, { chapterId: manual.chapterId('Staying Put') })
  await anApproved(team, manual.chapterId('Care Planning'))
  await publish(team, manual.manualId)

  const began = performance.now()
  expect(await alertNextRelease()).toBe(10_000)
  const seconds = (performance.now() - began) / 1000
  console.log(`10,000 alerts of one release queued in ${seconds.toFixed(2)} s (meant: at most ${MEANT} s)`)

  const rows = await database().message.groupBy({
    by: ['followerId'],
    where: { key: { startsWith: 'alert ' } },
    _count: true,
  })
  expect(rows).toHaveLength(10_000)
  expect(rows.filter(({ _count }) => _count !== 1)).toEqual([])
  expect(await database().follower.count({ where: { toldUpTo: { not: 2 } } })).toBe(0)
}, 180_000)
