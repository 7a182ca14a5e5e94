import { beforeAll, describe, it } from 'vitest'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, nextRelease, SECOND_ID, withoutConstraint } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

const amending = (...rows: globalThis.Record<string, unknown>[]) =>
  nextRelease(
    record,
    rows
      .map((changes) =>
        copyOf('amendments', `id = '${record.amendmentId}'`, { id: NEW_ID, release_id: NEW_ID, ...changes }),
      )
      .join('; '),
  )

describe('the ledger has', () => {
  it('one row for a subject and kind in a release', () =>
    expectRefused({
      attack: amending({}, { id: SECOND_ID, position: 9 }),
      says: 'amendments_release_id_subject_id_kind_key',
      rule: 'DROP INDEX amendments_release_id_subject_id_kind_key',
    }))

  it('one row at a position of a release', () =>
    expectRefused({
      attack: amending({}, { id: SECOND_ID, kind: 'minor' }),
      says: 'amendments_release_id_position_key',
      rule: 'DROP INDEX amendments_release_id_position_key',
    }))

  it.each(['new', 'updated', 'minor', 'removed', 'reinstated', 'renamed'])(
    'no row of kind %s about anything but a chapter',
    (kind) =>
      expectRefused({
        attack: amending({ kind, subject_id: record.entryId, entry_id: record.entryId }),
        says: 'subject_is_the_chapter_the_entry_or_the_corrected_row',
        rule: withoutConstraint('subject_is_the_chapter_the_entry_or_the_corrected_row', 'amendments'),
      }),
  )

  it.each(['moved', 'contents'])('no row of kind %s about anything but an entry', (kind) =>
    expectRefused({
      attack: amending({ kind }),
      says: 'subject_is_the_chapter_the_entry_or_the_corrected_row',
      rule: withoutConstraint('subject_is_the_chapter_the_entry_or_the_corrected_row', 'amendments'),
    }),
  )

  it.each(['new', 'updated', 'removed', 'reinstated', 'renamed'])('no row of kind %s without words', (kind) =>
    expectRefused({
      attack: amending({ kind, details: ' ' }),
      says: 'listed_rows_say_what_changed',
      rule: withoutConstraint('listed_rows_say_what_changed', 'amendments'),
    }),
  )

  it('no listed row without the title that readers know', () =>
    expectRefused({
      attack: amending({ chapter_title: null }),
      says: 'listed_rows_name_their_chapter',
      rule: withoutConstraint('listed_rows_name_their_chapter', 'amendments'),
    }))

  it('no correction of a row that is not there', () =>
    expectRefused({
      attack: amending({ corrects_id: SECOND_ID, subject_id: SECOND_ID, before: null, after: null }),
      says: 'amendments_authority_id_manual_id_corrects_id_fkey',
      rule: withoutConstraint('amendments_authority_id_manual_id_corrects_id_fkey', 'amendments'),
    }))
})
