import { beforeAll, describe, it } from 'vitest'
import { sql } from '../database'
import { scheduled } from '../releases/a-schedule'
import { aRecord, type Record } from './a-record'
import {
  copyOf,
  expectRefused,
  NEW_ID,
  nextRelease,
  SOME_HASH,
  withoutConstraint,
  withoutTrigger,
} from './attack'

let record: Record
let waiting: string
let effectHash: string

beforeAll(async () => {
  record = await aRecord()
  waiting = await scheduled(record.team.otherPublisher, record.manualId)
  const [row] = await sql(`SELECT effect_hash FROM schedules WHERE id = '${waiting}'`)
  effectHash = String(row?.effect_hash)
})

describe('a publication that is set for a time', () => {
  it('is the only one of its manual', () =>
    expectRefused({
      attack: copyOf('schedules', `id = '${waiting}'`, { id: NEW_ID }),
      says: 'schedules_one_waiting_per_manual',
      rule: 'DROP INDEX schedules_one_waiting_per_manual',
    }))

  it('begins as one that waits', () =>
    expectRefused({
      attack: copyOf('schedules', `id = '${waiting}'`, {
        ...{ id: NEW_ID, state: 'cancelled', ended_at: '2030-01-01T00:00:00Z' },
      }),
      says: 'set for a time before it runs',
      rule: withoutTrigger('guarded', 'schedules'),
    }))

  it.each([
    ['the effect', `effect_hash = '${SOME_HASH}'`],
    ['the time', `publish_at = publish_at + interval '1 day'`],
    ['what was shown', `shown = '[1]'`],
    ['the edition', `edition = 'Another'`],
    ['when it was set', `scheduled_at = scheduled_at - interval '1 day'`],
  ])('keeps %s for which it was set', (_, change) =>
    expectRefused({
      attack: `UPDATE schedules SET ${change} WHERE id = '${waiting}'`,
      says: 'what was set for a time is never rewritten',
      rule: withoutTrigger('guarded', 'schedules'),
    }),
  )

  it('keeps who set it', () =>
    expectRefused({
      attack: `UPDATE schedules SET scheduled_by_id = '${record.team.publisher.userId}' WHERE id = '${waiting}'`,
      says: 'what was set for a time is never rewritten',
      rule: withoutTrigger('guarded', 'schedules'),
    }))

  it('is never deleted', () =>
    expectRefused({
      attack: `DELETE FROM schedules WHERE id = '${waiting}'`,
      says: 'what was set for a time is never rewritten',
      rule: withoutTrigger('guarded', 'schedules'),
    }))

  it.each([
    ['has ended exactly if it no longer waits', `ended_at = now()`],
    ['was published exactly if it names its release', `state = 'published', ended_at = now()`],
    ['says why it failed', `state = 'failed', ended_at = now()`],
  ])('%s', (_, change) =>
    expectRefused({
      attack: `UPDATE schedules SET ${change} WHERE id = '${waiting}'`,
      says: 'ended_as_it_says',
      rule: withoutConstraint('ended_as_it_says', 'schedules'),
    }),
  )

  it('was not published with a release of another day', () =>
    expectRefused({
      attack: `UPDATE schedules SET state = 'published', ended_at = now(), release_id = '${record.releases[1]}' WHERE id = '${waiting}'`,
      says: 'a scheduled publication is what was shown, by whoever set it',
      rule: withoutTrigger('guarded', 'schedules'),
    }))

  it.each([
    [
      'another effect than the one that was shown',
      () => ({ published_by_id: record.team.otherPublisher.userId, effect_hash: SOME_HASH }),
    ],
    [
      'the name of somebody else',
      () => ({ published_by_id: record.team.publisher.userId, effect_hash: effectHash }),
    ],
  ])('is not made with %s', (_, changes) =>
    expectRefused({
      attack: `${nextRelease(record, '', changes())};
        UPDATE schedules SET state = 'published', ended_at = now(), release_id = '${NEW_ID}' WHERE id = '${waiting}'`,
      says: 'a scheduled publication is what was shown, by whoever set it',
      rule: withoutTrigger('guarded', 'schedules'),
    }),
  )

  it('stays as it ended', async () => {
    await sql(`UPDATE schedules SET state = 'cancelled', ended_at = now() WHERE id = '${waiting}'`)
    await expectRefused({
      attack: `UPDATE schedules SET state = 'waiting', ended_at = NULL WHERE id = '${waiting}'`,
      says: 'what was set for a time is never rewritten',
      rule: withoutTrigger('guarded', 'schedules'),
    })
  })
})

describe('the plan of the next update', () => {
  it('names its edition, if it opens one', () =>
    expectRefused({
      attack: `UPDATE manuals SET next_edition = ' ' WHERE id = '${record.manualId}'`,
      says: 'next_edition_is_named',
      rule: withoutConstraint('next_edition_is_named', 'manuals'),
    }))

  it('keeps the contents of its cut-off for a manual of the same authority', () =>
    expectRefused({
      attack: `INSERT INTO authorities (id, slug, name) VALUES ('${NEW_ID}', 'elsewhere', 'Elsewhere');
        INSERT INTO contents_at_cut_off (manual_id, authority_id, contents) VALUES ('${record.manualId}', '${NEW_ID}', '{}')`,
      says: 'contents_at_cut_off_authority_id_manual_id_fkey',
      rule: withoutConstraint('contents_at_cut_off_authority_id_manual_id_fkey', 'contents_at_cut_off'),
    }))
})
