import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, SECOND_ID, withoutConstraint, withoutTrigger } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

const tables = () => ({
  authorities: record.authorityId,
  manuals: record.manualId,
  chapters: record.published.chapterId,
  entries: record.entryId,
})

describe.each(['authorities', 'manuals', 'chapters', 'entries'] as const)('%s', (table) => {
  it('are not deleted', () =>
    expectRefused({
      attack: `DELETE FROM ${table} WHERE id = '${tables()[table]}'`,
      says: `${table} keeps every row: addresses are for ever`,
      rule: withoutTrigger('ALL', table),
    }))
})

describe.each([
  ['authorities', 'slug', () => record.authorityId],
  ['manuals', 'slug', () => record.manualId],
  ['chapters', 'slug', () => record.published.chapterId],
  ['chapters', 'manual_id', () => record.published.chapterId],
  ['entries', 'manual_id', () => record.entryId],
  ['entries', 'chapter_id', () => record.entryId],
  ['manuals', 'authority_id', () => record.manualId],
] as const)('the %s’ %s', (table, column, id) => {
  it('does not change', () =>
    expectRefused({
      attack: `UPDATE ${table} SET ${column} = '${NEW_ID}' WHERE id = '${id()}'`,
      says: `${table} keeps its identity and address`,
      rule: withoutTrigger('ALL', table),
    }))
})

describe('a slug', () => {
  const chapter = (slug: string) =>
    copyOf('chapters', `id = '${record.published.chapterId}'`, { id: NEW_ID, slug })

  it('is unique in its manual for all time, removed chapters too', () =>
    expectRefused({
      attack: chapter(record.manual.slugOf('Confidentiality Policy')),
      says: 'chapters_manual_id_slug_key',
      rule: 'DROP INDEX chapters_manual_id_slug_key',
    }))

  it.each(['amendments', 'releases', 'search', 'Upper-Case', 'two--hyphens', '-first', 'a'.repeat(81)])(
    'of a chapter is not “%s”',
    (slug) =>
      expectRefused({
        attack: chapter(slug),
        says: 'chapter_slug',
        rule: withoutConstraint('chapter_slug', 'chapters'),
      }),
  )

  it.each(['workspace', 'api', 'assets', 'sign-in', 'with space'])('of an authority is not “%s”', (slug) =>
    expectRefused({
      attack: copyOf('authorities', `id = '${record.authorityId}'`, { id: NEW_ID, slug }),
      says: 'authority_slug',
      rule: withoutConstraint('authority_slug', 'authorities'),
    }),
  )
})

/** A contents change of an author's, as the database wants one with what only another may publish. */
const recorded = (kind: string) =>
  copyOf('contents_changes', `id = '${record.carriedChangeId}'`, { id: NEW_ID, kind, release_id: null })

describe('a change that another person publishes has a recorded maker:', () => {
  const chapter = () => `id = '${record.published.chapterId}'`
  const place = () => `id = '${record.entryId}'`
  it.each([
    [
      'a chapter’s new title',
      'chapters',
      () => `UPDATE chapters SET title = 'Other' WHERE ${chapter()}`,
      'retitled',
    ],
    [
      'a place’s new title',
      'entries',
      () => `UPDATE entries SET title = 'Other' WHERE ${place()}`,
      'retitled',
    ],
    ['a removal', 'entries', () => `UPDATE entries SET removed_at = now() WHERE ${place()}`, 'removed'],
    [
      'a reinstatement',
      'entries',
      () => `UPDATE entries SET removed_at = NULL
             WHERE id = (SELECT entry_id FROM contents_changes WHERE id = '${record.pendingChangeId}')`,
      '',
    ],
  ])('%s', async (_, table, attack, kind) => {
    await expectRefused({
      attack: attack(),
      says: `retitling, removing and reinstating name who did it (${table})`,
      rule: withoutTrigger('change_recorded', table),
    })
    if (kind === '') return
    const made = { moved: recorded('moved'), right: recorded(kind) }
    await expect(sql(`BEGIN; ${made.moved}; ${attack()}; COMMIT`)).rejects.toThrow('name who did it')
    await sql(`BEGIN; ${made.right}; ${attack()}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK`)
  })

  it('one that was recorded before does not do', () =>
    expectRefused({
      attack: `UPDATE entries SET removed_at = NULL
               WHERE id = (SELECT entry_id FROM contents_changes WHERE id = '${record.pendingChangeId}');
               UPDATE entries SET removed_at = now()
               WHERE id = (SELECT entry_id FROM contents_changes WHERE id = '${record.pendingChangeId}')`,
      says: 'retitling, removing and reinstating name who did it (entries)',
      rule: withoutTrigger('change_recorded', 'entries'),
    }))
})

describe('a row makes sense', () => {
  it('a chapter has a title', () =>
    expectRefused({
      attack: `${recorded('retitled')}; UPDATE chapters SET title = ' ' WHERE id = '${record.published.chapterId}'`,
      says: 'chapter_title',
      rule: withoutConstraint('chapter_title', 'chapters'),
    }))

  it('an entry is not its own parent', () =>
    expectRefused({
      attack: `UPDATE entries SET parent_id = id WHERE id = '${record.entryId}'`,
      says: 'not_its_own_parent',
      rule: `${withoutConstraint('not_its_own_parent', 'entries')}; ${withoutTrigger('no_cycle', 'entries')}`,
    }))

  it('an entry does not stand below itself, however far', () =>
    expectRefused({
      attack: `UPDATE entries SET parent_id = '${record.entryId}' WHERE id = '${record.sectionId}'`,
      says: 'an entry does not stand below itself',
      rule: withoutTrigger('no_cycle', 'entries'),
    }))

  it('nor do two that come at once', () =>
    expectRefused({
      attack: `INSERT INTO entries (id, authority_id, manual_id, parent_id, position, kind)
               SELECT one.id, authority_id, manuals.id, one.parent, 90, 'section' FROM manuals,
               (VALUES ('${NEW_ID}'::uuid, '${SECOND_ID}'::uuid), ('${SECOND_ID}', '${NEW_ID}')) AS one(id, parent)
               WHERE manuals.id = '${record.manualId}'`,
      says: 'an entry does not stand below itself',
      rule: withoutTrigger('no_cycle', 'entries'),
    }))

  it('a place of a chapter names its chapter', () =>
    expectRefused({
      attack: copyOf('entries', `id = '${record.entryId}'`, { id: NEW_ID, chapter_id: null }),
      says: 'chapter_places_name_their_chapter',
      rule: withoutConstraint('chapter_places_name_their_chapter', 'entries'),
    }))

  it('an account’s address is in lower case, so that there is one account to an address', () =>
    expectRefused({
      attack: `UPDATE users SET email = 'Author@Example.example' WHERE id = '${record.team.author.userId}'`,
      says: 'email_lower_case',
      rule: withoutConstraint('email_lower_case', 'users'),
    }))
})
