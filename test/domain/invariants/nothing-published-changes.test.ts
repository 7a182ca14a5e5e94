import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { expectRefused, withoutConstraint, withoutTrigger } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

/** Every table of the published side and of the trail, with a column that an attacker could want to change. */
const tables = [
  ['editions', "name = name || ' again'"],
  ['releases', "published_at = published_at - interval '1 year'"],
  ['release_chapters', "title = 'Another title'"],
  ['release_entries', 'under_review = NOT under_review'],
  ['amendments', "details = 'Something else.'"],
  ['decisions', "remark = 'Something else.'"],
  ['contributions', "at = at - interval '1 year'"],
  ['audit_events', `details = '{"nothing": "to see"}'`],
] as const

/** Tables whose rows may be worked on, but never all be thrown away. */
const kept = [
  'audit_heads',
  'revisions',
  'texts',
  'chapters',
  'entries',
  'contents_changes',
  'manuals',
  'authorities',
  'contents_decisions',
  'deputies',
  'files',
  'text_files',
  'comments',
  'mentions',
  'guest_reviewers',
  'messages',
]

describe.each(tables)('%s', (table, change) => {
  it('is not updated', () =>
    expectRefused({
      attack: `UPDATE ${table} SET ${change}`,
      says: `${table} is never changed once written (UPDATE refused)`,
      rule: withoutTrigger('never_changed', table),
    }))

  it('is not deleted from', () =>
    expectRefused({
      attack: `DELETE FROM ${table}`,
      says: `${table} is never changed once written (DELETE refused)`,
      // Foreign keys keep most of these rows too: they are triggers of the same table.
      rule: withoutTrigger('ALL', table),
    }))
})

describe.each([...tables.map(([table]) => table), ...kept])('%s', (table) => {
  it('is not truncated, alone or with what points at it', async () => {
    const says = 'is never changed once written (TRUNCATE refused)'
    await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(says)
    await expectRefused({ attack: `TRUNCATE ${table} CASCADE`, says, rule: withoutAnyTruncateTrigger })
  })
})

const withoutAnyTruncateTrigger = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'never_truncated' LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER never_truncated', name);
  END LOOP; END $$`

describe('a published revision', () => {
  it('is not updated', () =>
    expectRefused({
      attack: `UPDATE revisions SET kind = 'minor' WHERE id = '${record.published.revisionId}'`,
      says: 'a published revision is never changed',
      rule: withoutTrigger('guarded', 'revisions'),
    }))

  it('does not become a draft again', () =>
    expectRefused({
      attack: `UPDATE revisions SET state = 'draft', basis = NULL, release_id = NULL WHERE id = '${record.published.revisionId}'`,
      says: 'a published revision is never changed',
      rule: withoutTrigger('guarded', 'revisions'),
    }))

  it('is not deleted', () =>
    expectRefused({
      attack: `DELETE FROM revisions WHERE id = '${record.published.revisionId}'`,
      says: 'a published revision is never deleted',
      rule: withoutTrigger('ALL', 'revisions'),
    }))
})

describe('a text', () => {
  const textOf = () => `hash = (SELECT text_hash FROM revisions WHERE id = '${record.published.revisionId}')`

  it('is not changed under its hash', () =>
    expectRefused({
      attack: `UPDATE texts SET document = '{"type": "doc", "content": []}' WHERE ${textOf()}`,
      says: 'a text is never changed under its hash',
      rule: withoutTrigger('guarded', 'texts'),
    }))

  it('is not deleted while a revision has it', () =>
    expectRefused({
      attack: `DELETE FROM texts WHERE ${textOf()}`,
      says: 'revisions_authority_id_text_hash_fkey',
      rule: withoutConstraint('revisions_authority_id_text_hash_fkey', 'revisions'),
    }))
})

describe('a contents change', () => {
  it('is not rewritten', () =>
    expectRefused({
      attack: `UPDATE contents_changes SET made_by_id = '${record.team.approver.userId}' WHERE id = '${record.pendingChangeId}'`,
      says: 'a contents change is never rewritten',
      rule: withoutTrigger('guarded', 'contents_changes'),
    }))

  it('that a release carried is not taken out of it', () =>
    expectRefused({
      attack: `UPDATE contents_changes SET release_id = NULL WHERE id = '${record.carriedChangeId}'`,
      says: 'a contents change is never rewritten',
      rule: withoutTrigger('guarded', 'contents_changes'),
    }))

  it('is not deleted', () =>
    expectRefused({
      attack: `DELETE FROM contents_changes WHERE id = '${record.pendingChangeId}'`,
      says: 'a contents change is never rewritten',
      rule: withoutTrigger('guarded', 'contents_changes'),
    }))
})
