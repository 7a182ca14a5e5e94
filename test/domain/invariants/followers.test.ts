import { beforeAll, describe, it } from 'vitest'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { stopFollowing } from '@/lib/followers/commands/stop-following'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { followingToken } from '@/lib/notifications/following-link'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { aFollower, anAsker } from '../following-inputs'
import { aKeptManual } from '../releases/a-publication'
import { copyOf, expectRefused, NEW_ID, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let waiting: string
let active: string
let ended: string
let closed: { authorityId: string; manualId: string }
let foreign: { chapterId: string; entryId: string }

beforeAll(async () => {
  withInstallation()
  const { manual, team } = await aKeptManual()
  const other = await aKeptManual()
  closed = (await aKeptManual()).manual
  foreign = {
    chapterId: other.manual.chapterId('Care Planning'),
    entryId: await other.manual.entryId('All Children'),
  }
  waiting = (await anAsker(manual)).id
  active = (await aFollower(manual)).id
  ended = (await aFollower(manual)).id
  await stopFollowing({ kind: 'reader', token: followingToken(ended) }, { followerId: ended })
  const asked = { manualId: manual.manualId, chapterId: null, words: 'Do not.', lastDay: inDays(3) }
  const { noticeId } = await makeNotice(team.author.actor, asked)
  await approveNotice(team.approver.actor, { noticeId })
  await alertNextNotice()
  while ((await alertNextRelease()) !== null);
  await sql("UPDATE manuals SET visibility = 'staff' WHERE id = $1", [closed.manualId])
})

const guarded = withoutTrigger('guarded', 'followers')
const update = (id: string, change: string) => `UPDATE followers SET ${change} WHERE id = '${id}'`
const another = (changes: Record<string, unknown>) =>
  copyOf('followers', `id = '${waiting}'`, { id: NEW_ID, token_hash: SOME_HASH, ...changes })

describe('a follower', () => {
  it.each([
    ['confirmed', { confirmed_at: '2026-01-01' }],
    ['ended', { ended_at: '2026-01-01' }],
    ['told', { told_up_to: 1 }],
  ])('does not begin %s', (_what, changes) =>
    expectRefused({ attack: another(changes), says: 'a follower begins unconfirmed', rule: guarded }),
  )

  it('follows no manual that not everybody may read', () =>
    expectRefused({
      attack: another({ authority_id: closed.authorityId, manual_id: closed.manualId }),
      says: 'only a manual that everybody may read is followed',
      rule: guarded,
    }))

  it('follows no chapter of another manual', () =>
    expectRefused({
      attack: another({ chapter_id: foreign.chapterId }),
      says: 'followers_authority_id_manual_id_chapter_id_fkey',
      rule: withoutConstraint('followers_authority_id_manual_id_chapter_id_fkey', 'followers'),
    }))

  it('follows no section of another manual', () =>
    expectRefused({
      attack: another({ entry_id: foreign.entryId }),
      says: 'followers_authority_id_manual_id_entry_id_fkey',
      rule: withoutConstraint('followers_authority_id_manual_id_entry_id_fkey', 'followers'),
    }))

  it('follows one thing', () =>
    expectRefused({
      attack: another({ chapter_id: foreign.chapterId, entry_id: foreign.entryId }),
      says: 'follows_one_thing',
      rule: `${withoutConstraint('follows_one_thing', 'followers')};
             ${withoutConstraint('followers_authority_id_manual_id_chapter_id_fkey', 'followers')};
             ${withoutConstraint('followers_authority_id_manual_id_entry_id_fkey', 'followers')}`,
    }))

  it('has an address, in small letters', () =>
    expectRefused({
      attack: another({ email: 'Reader@readers.example' }),
      says: 'follower_email_lower_case',
      rule: withoutConstraint('follower_email_lower_case', 'followers'),
    }))

  it('follows the same thing once', () =>
    expectRefused({
      attack: `${copyOf('followers', `id = '${active}'`, { id: NEW_ID, token_hash: SOME_HASH, confirmed_at: null, told_up_to: 0 })};
               ${update(NEW_ID, 'confirmed_at = now()')}`,
      says: 'followers_once',
      rule: 'DROP INDEX followers_once',
    }))

  it('is confirmed within seven days', () =>
    expectRefused({
      attack: `ALTER TABLE followers DISABLE TRIGGER guarded; ${update(waiting, "created_at = now() - interval '7 days'")};
               ALTER TABLE followers ENABLE TRIGGER guarded; ${update(waiting, 'confirmed_at = now()')}`,
      says: 'a follower confirms within seven days',
      rule: 'DROP TRIGGER guarded ON followers; CREATE TRIGGER guarded BEFORE TRUNCATE ON followers EXECUTE FUNCTION refuse_change()',
    }))

  it.each([
    ['takes the confirmation of a stopped one back', () => ended, 'confirmed_at = NULL'],
    ['takes the confirmation back', () => active, 'confirmed_at = NULL'],
    ['follows again', () => ended, 'ended_at = NULL'],
    ['is told of the same again', () => active, 'told_up_to = 0'],
    ['takes another address', () => active, "email = 'other@readers.example'"],
    ['takes another link', () => active, `token_hash = '${SOME_HASH}'`],
  ])('is never rewritten: %s', (_what, id, change) =>
    expectRefused({
      attack: update(id(), change),
      says: 'a follower is confirmed once, and ended once',
      rule: guarded,
    }),
  )

  it.each([
    ['active', () => active],
    ['may still confirm', () => waiting],
  ])('is not forgotten while %s', (_what, id) =>
    expectRefused({
      attack: `DELETE FROM followers WHERE id = '${id()}'`,
      says: 'a follower is forgotten after they have stopped',
      rule: guarded,
    }),
  )

  it('is not forgotten with all others', () =>
    expectRefused({
      attack: 'TRUNCATE followers',
      says: 'followers',
      rule: withoutTrigger('never_truncated', 'followers'),
    }))
})

describe.each(['alerted_releases', 'alerted_notices'])('what followers were told of (%s)', (table) => {
  it.each([`UPDATE ${table} SET messages = messages + 1`, `DELETE FROM ${table}`])('stays: %s', (attack) =>
    expectRefused({ attack, says: table, rule: withoutTrigger('never_changed', table) }),
  )

  it('is not emptied', () =>
    expectRefused({
      attack: `TRUNCATE ${table}`,
      says: table,
      rule: withoutTrigger('never_truncated', table),
    }))

  it('is said once', () => {
    const id = table === 'alerted_releases' ? 'release_id' : 'notice_id'
    return expectRefused({
      attack: `INSERT INTO ${table} SELECT * FROM ${table} LIMIT 1`,
      says: `${table}_pkey`,
      rule: `${withoutConstraint(`${table}_pkey`, table)}; SELECT '${id}'`,
    })
  })
})

describe('an e-mail to a follower', () => {
  it('goes to no other', () =>
    expectRefused({
      attack: `UPDATE messages SET follower_id = '${active}' WHERE follower_id = '${waiting}'`,
      says: 'a message is never rewritten',
      rule: withoutTrigger('guarded', 'messages'),
    }))
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
