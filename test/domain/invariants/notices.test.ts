import { beforeAll, describe, expect, it } from 'vitest'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { endNotice } from '@/lib/notices/commands/end-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { sql } from '../database'
import { aKeptManual } from '../releases/a-publication'
import { expectRefused, withoutConstraint, withoutTrigger } from './attack'

let waiting: string
let live: string
let ended: string
let people: { author: string; approver: string }
let inserted: (columns: string, values: string) => string

beforeAll(async () => {
  const { manual, team } = await aKeptManual()
  const other = await aKeptManual()
  people = { author: team.author.userId, approver: team.approver.userId }
  const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const made = async () => {
    const asked = { manualId: manual.manualId, chapterId: null, words: 'Do not place.', lastDay }
    return (await makeNotice(team.author.actor, asked)).noticeId
  }
  ;[waiting, live, ended] = [await made(), await made(), await made()]
  for (const noticeId of [live, ended]) await approveNotice(team.approver.actor, { noticeId })
  await endNotice(team.publisher.actor, { noticeId: ended })
  const foreign = other.manual.chapterId('Care Planning')
  inserted = (columns, values) =>
    `INSERT INTO notices (authority_id, manual_id, words, made_by_id, expires_at${columns})
     VALUES ('${manual.authorityId}', '${manual.manualId}', 'Do not.', '${people.author}', now() + interval '1 day'${values.replace('FOREIGN', foreign)})`
})

const update = (id: string, change: string) => `UPDATE notices SET ${change} WHERE id = '${id}'`
const guarded = withoutTrigger('guarded', 'notices')

describe('a notice', () => {
  it('begins unapproved', () =>
    expectRefused({
      attack: inserted(', approved_at, approved_by_id', `, now(), '${people.approver}'`),
      says: 'a notice begins unapproved',
      rule: guarded,
    }))

  it('is on a chapter of its own manual', () =>
    expectRefused({
      attack: inserted(', chapter_id', `, 'FOREIGN'`),
      says: 'notices_authority_id_manual_id_chapter_id_fkey',
      rule: withoutConstraint('notices_authority_id_manual_id_chapter_id_fkey', 'notices'),
    }))

  it('is approved by somebody other than its writer', () =>
    expectRefused({
      attack: update(waiting, 'approved_at = now(), approved_by_id = made_by_id'),
      says: 'approved_by_another',
      rule: withoutConstraint('approved_by_another', 'notices'),
    }))

  it('is approved by somebody', () =>
    expectRefused({
      attack: update(waiting, 'approved_at = now()'),
      says: 'approved_by_another',
      rule: withoutConstraint('approved_by_another', 'notices'),
    }))

  it('says something', () =>
    expectRefused({
      attack: `${guarded}; ${update(waiting, "words = ' '")}`,
      says: 'notice_says_something',
      rule: withoutConstraint('notice_says_something', 'notices'),
    }))

  it.each([
    "words = 'Do.'",
    "expires_at = now() + interval '1 year'",
    'chapter_id = NULL, made_by_id = approved_by_id',
    "approved_at = now() - interval '1 year'",
    'approved_at = NULL, approved_by_id = NULL',
  ])('is never rewritten: %s', (change) =>
    expectRefused({
      attack: update(live, change),
      says: 'never rewritten',
      // Whoever approved it would have written it: the constraint says that too.
      rule: `${guarded}; ${withoutConstraint('approved_by_another', 'notices')}`,
    }),
  )

  it('that was ended is not put up again', () =>
    expectRefused({
      attack: update(ended, 'ended_at = NULL, ended_by_id = NULL'),
      says: 'never rewritten',
      rule: guarded,
    }))

  it('that has run out is approved no more', async () => {
    await sql(
      `BEGIN; ${guarded}; ${update(waiting, "expires_at = now() - interval '1 hour'")}; ALTER TABLE notices ENABLE TRIGGER guarded; COMMIT`,
    )
    await expectRefused({
      attack: update(waiting, `approved_at = now(), approved_by_id = '${people.approver}'`),
      says: 'run out',
      rule: guarded,
    })
  })

  it('is ended by somebody, at the moment at which it is', async () => {
    await expectRefused({
      attack: update(live, 'ended_at = now()'),
      says: 'ended_by_somebody',
      rule: withoutConstraint('ended_by_somebody', 'notices'),
    })
    await sql(`BEGIN; ${update(live, `ended_at = '2020-01-01', ended_by_id = '${people.author}'`)};
      DO $$ BEGIN ASSERT (SELECT ended_at > now() - interval '1 minute' FROM notices WHERE id = '${live}'); END $$; ROLLBACK`)
  })

  it.each([
    ['DELETE FROM notices', 'never rewritten', guarded],
    [
      'TRUNCATE notices, alerted_notices',
      'notices is never',
      `${withoutTrigger('never_truncated', 'notices')}; ${withoutTrigger('never_truncated', 'alerted_notices')}`,
    ],
  ])('is never forgotten: %s', (attack, says, rule) => expectRefused({ attack, says, rule }))

  it('is shown to readers’ queries only once it is approved', async () => {
    const shown = await sql('SELECT id FROM published_notices')
    expect(shown.map(({ id }) => id).sort()).toEqual([live, ended].sort())
  })
})
