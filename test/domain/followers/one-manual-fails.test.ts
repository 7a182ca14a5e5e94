import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AlertFailed } from '@/lib/followers/alert-failed'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { alertWeekly } from '@/lib/followers/alert-weekly'
import { keepAlerting } from '@/lib/jobs/keep-alerting'
import { database } from '@/lib/platform/database'
import { sql, useEmptyDatabase } from '../database'
import { aFollower } from '../following-inputs'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

type Kept = Awaited<ReturnType<typeof aKeptManual>>
let failing: Kept
let other: Kept

beforeEach(async () => {
  withInstallation()
  await useEmptyDatabase()
  failing = await aKeptManual()
  other = await aKeptManual()
  for (let more = await alertNextRelease(); more !== null; more = await alertNextRelease());
})

/** The database takes no e-mail to the followers of this manual. */
async function breakFor({ manual }: Kept) {
  await sql(`CREATE FUNCTION break_message() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT manual_id FROM followers WHERE id = NEW.follower_id) = '${manual.manualId}' THEN
        RAISE EXCEPTION 'broken on purpose';
      END IF;
      RETURN NEW;
    END $$`)
  await sql('CREATE TRIGGER broken BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION break_message()')
}

async function changed({ manual, team }: Kept) {
  await anApproved(team, manual.chapterId('Care Planning'), { summary: 'Changed.' })
  await publish(team, manual.manualId)
}

describe('e-mails to the followers of one manual that cannot be written', () => {
  it('hold up no other manual’s, and are written when they can be', async () => {
    const waiting = await aFollower(failing.manual)
    const told = await aFollower(other.manual)
    await breakFor(failing)
    await changed(failing)
    await changed(other)
    const problems: string[] = []
    const alerting = keepAlerting({ told: (problem) => problems.push(problem) })
    await vi.waitFor(async () => expect(await alertsTo(told)).toHaveLength(1), { timeout: 30_000 })
    await alerting.stop()
    expect(problems.join()).toContain('broken on purpose')
    expect(await alertsTo(waiting)).toEqual([])
    await expect(alertNextRelease()).rejects.toThrow(AlertFailed)
    await sql('DROP TRIGGER broken ON messages')
    expect(await alertNextRelease()).toBe(1)
  })

  it('hold up no other manual’s weekly ones', async () => {
    const late = new Date(Date.now() + 7 * 86_400_000)
    const weekly = { frequency: 'weekly' } as const
    const waiting = await aFollower(failing.manual, weekly)
    const told = await aFollower(other.manual, weekly)
    await breakFor(failing)
    await changed(failing)
    await changed(other)
    await expect(alertWeekly(late)).rejects.toThrow(/1 of 2 manuals/)
    expect([await alertsTo(waiting), await alertsTo(told)].map(({ length }) => length)).toEqual([0, 1])
    expect(await database().alertedRelease.count()).toBeGreaterThan(0)
  })
})
