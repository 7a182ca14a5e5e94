import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { alertWeekly } from '@/lib/followers/alert-weekly'
import { setFollowingFrequency } from '@/lib/followers/commands/set-following-frequency'
import { stopFollowing } from '@/lib/followers/commands/stop-following'
import { FOLLOWING_LINK, followingToken } from '@/lib/notifications/following-link'
import { database } from '@/lib/platform/database'
import { sql, useEmptyDatabase } from '../database'
import { aFollower, anAsker } from '../following-inputs'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

type Kept = Awaited<ReturnType<typeof aKeptManual>>
let kept: Kept

beforeAll(withInstallation)
beforeEach(async () => {
  await useEmptyDatabase()
  kept = await aKeptManual()
  await alerted()
})

/** All that followers can be told of now. */
async function alerted(): Promise<number> {
  let written = 0
  for (let more = await alertNextRelease(); more !== null; more = await alertNextRelease()) written += more
  return written
}

/** Publishes a change of the chapter with this summary. */
async function changed(title: string, summary: string): Promise<void> {
  await anApproved(kept.team, kept.manual.chapterId(title), { summary })
  await publish(kept.team, kept.manual.manualId)
}

const reader = (followerId: string) => ({ kind: 'reader' as const, token: followingToken(followerId) })

describe('a release', () => {
  it('is told to those who follow the manual, the chapter, or the section that it stands in', async () => {
    const { manual } = kept
    const followers = {
      manual: await aFollower(manual),
      chapter: await aFollower(manual, { chapter: 'Care Planning' }),
      section: await aFollower(manual, { section: 'Looked After Children' }),
    }
    const others = [
      await aFollower(manual, { chapter: 'Staying Put' }),
      await aFollower(manual, { section: 'All Children' }),
      await aFollower((await aKeptManual()).manual),
      await anAsker(manual),
    ]
    const stopped = await aFollower(manual)
    await stopFollowing(reader(stopped.id), { followerId: stopped.id })
    await changed('Care Planning', 'The plan is now reviewed within ten days.')
    expect(await alerted()).toBe(3)
    for (const follower of Object.values(followers)) {
      const [alert, ...more] = await alertsTo(follower)
      expect(more).toEqual([])
      expect(alert?.subject).toBe('Children’s Services Procedures: Care Planning (updated)')
      expect(alert?.body).toContain('Updated: 2.1.2 Care Planning\nThe plan is now reviewed within ten days.')
      expect(alert?.body).toContain(
        `What changed: http://127.0.0.1:3000/${manual.authority.slug}/${manual.slug}/releases/2/chapters/care-planning/changes`,
      )
      expect(alert?.body).toContain(FOLLOWING_LINK)
    }
    expect((await alertsTo(followers.section))[0]?.body).toContain(
      'You follow section 2 Looked After Children',
    )
    for (const follower of [...others, stopped]) expect(await alertsTo(follower)).toEqual([])
  })

  it('is told once, however many workers are at it and however often they look', async () => {
    const follower = await aFollower(kept.manual)
    await changed('Care Planning', 'First.')
    await changed('Staying Put', 'Second.')
    await Promise.all([1, 2, 3, 4].map(alerted))
    expect(await alerted()).toBe(0)
    const alerts = await alertsTo(follower)
    expect(alerts.map(({ body }) => /First|Second/.exec(body)?.[0])).toEqual(['First', 'Second'])
    expect(await database().alertedRelease.count({ where: { manualId: kept.manual.manualId } })).toBe(3)
  })

  it('lists every change in it, and only those that are listed', async () => {
    await changed('Decision to Look After', 'Before.')
    const follower = await aFollower(kept.manual)
    const { team, manual } = kept
    await anApproved(team, manual.chapterId('Care Planning'), { summary: 'One.' })
    await anApproved(team, manual.chapterId('Staying Put'), { summary: 'Two.' })
    await anApproved(team, manual.chapterId('Decision to Look After'), { kind: 'minor', summary: '' })
    await publish(team, manual.manualId)
    await alerted()
    const [alert] = await alertsTo(follower)
    expect(alert?.subject).toMatch(/: 2 changes$/)
    expect(
      [...(alert?.body.matchAll(/^(New|Updated|Removed|Renamed|Moved): (.*)$/gm) ?? [])].map(([row]) => row),
    ).toEqual(['Updated: 2.1.2 Care Planning', 'Updated: 2.1.3 Staying Put'])
  })

  it('writes nothing to those whose part it leaves as it was, and tells them of it no more', async () => {
    const follower = await aFollower(kept.manual, { chapter: 'Staying Put' })
    await changed('Care Planning', 'One.')
    await alerted()
    expect(await alertsTo(follower)).toEqual([])
    expect(await database().follower.findUnique({ where: { id: follower.id } })).toMatchObject({
      toldUpTo: 2,
    })
  })

  it('tells a section of a chapter that leaves it', async () => {
    const { manual, team } = kept
    const left = await aFollower(manual, { section: 'Looked After Children' })
    const entered = await aFollower(manual, { section: 'All Children' })
    await moveEntry(team.author.actor, {
      ...{ entryId: await manual.entryId('Staying Put'), at: 'last' as const },
      parentId: await manual.entryId('All Children'),
    })
    await publish(team, manual.manualId)
    await alerted()
    for (const follower of [left, entered])
      expect((await alertsTo(follower))[0]?.body).toMatch(/^Moved: .*Staying Put$/m)
  })

  it.each(['staff', 'withheld'])('of a manual that is %s is told to nobody', async (visibility) => {
    const follower = await aFollower(kept.manual)
    await changed('Care Planning', 'One.')
    await sql('UPDATE manuals SET visibility = $1 WHERE id = $2', [visibility, kept.manual.manualId])
    expect(await alerted()).toBe(0)
    expect(await alertsTo(follower)).toEqual([])
    expect(await alertWeekly(aWeekFromNow())).toBe(0)
  })

  it('that was made before somebody confirmed is not told to them', async () => {
    await changed('Care Planning', 'One.')
    const follower = await aFollower(kept.manual)
    await alerted()
    expect(await alertsTo(follower)).toEqual([])
  })
})

describe('weekly e-mails', () => {
  it('list every change since the last, each once, on Monday', async () => {
    const follower = await aFollower(kept.manual, { frequency: 'weekly' })
    await changed('Care Planning', 'First.')
    await changed('Staying Put', 'Second.')
    expect(await alerted()).toBe(0)
    expect(await alertWeekly(new Date())).toBe(0)
    expect(await alertWeekly(aWeekFromNow())).toBe(1)
    expect(await alertWeekly(aWeekFromNow())).toBe(0)
    await changed('Decision to Look After', 'Third.')
    await Promise.all([1, 2, 3].map(() => alertWeekly(aWeekFromNow())))
    const alerts = await alertsTo(follower)
    expect(alerts.map(({ body }) => body.match(/First|Second|Third/g))).toEqual([
      ['First', 'Second'],
      ['Third'],
    ])
  })

  it('are caught up with at once by whoever wants to be told at once', async () => {
    const follower = await aFollower(kept.manual, { frequency: 'weekly' })
    await changed('Care Planning', 'First.')
    await alerted()
    await setFollowingFrequency(reader(follower.id), { followerId: follower.id, frequency: 'immediate' })
    await changed('Staying Put', 'Second.')
    await alerted()
    await alertWeekly(aWeekFromNow())
    expect((await alertsTo(follower)).map(({ body }) => body.match(/First|Second/g))).toEqual([
      ['First'],
      ['Second'],
    ])
  })

  it('begin where being told at once ended', async () => {
    const follower = await aFollower(kept.manual)
    await changed('Care Planning', 'First.')
    await alerted()
    await setFollowingFrequency(reader(follower.id), { followerId: follower.id, frequency: 'weekly' })
    await changed('Staying Put', 'Second.')
    await alerted()
    await alertWeekly(aWeekFromNow())
    expect((await alertsTo(follower)).map(({ body }) => body.match(/First|Second/g))).toEqual([
      ['First'],
      ['Second'],
    ])
  })
})

function aWeekFromNow(): Date {
  return new Date(Date.now() + 7 * 86_400_000)
}
