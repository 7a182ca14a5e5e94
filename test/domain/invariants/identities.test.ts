import { beforeAll, describe, it } from 'vitest'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

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

describe('a row makes sense', () => {
  it('a chapter has a title', () =>
    expectRefused({
      attack: `UPDATE chapters SET title = ' ' WHERE id = '${record.published.chapterId}'`,
      says: 'chapter_title',
      rule: withoutConstraint('chapter_title', 'chapters'),
    }))

  it('an entry is not its own parent', () =>
    expectRefused({
      attack: `UPDATE entries SET parent_id = id WHERE id = '${record.entryId}'`,
      says: 'not_its_own_parent',
      rule: withoutConstraint('not_its_own_parent', 'entries'),
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
