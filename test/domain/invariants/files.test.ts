import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let record: Record
const LEAFLET = `encode(sha256('a leaflet'), 'hex')`
const FORM = `encode(sha256('a form'), 'hex')`

beforeAll(async () => {
  record = await aRecord()
  for (const words of ['a leaflet', 'a form'])
    await sql(`INSERT INTO files (authority_id, hash, media_type, size, bytes, scan, uploaded_by_id)
      VALUES ('${record.authorityId}', encode(sha256('${words}'), 'hex'), 'text/plain', length('${words}'), '${words}', 'not scanned', '${record.team.author.userId}')`)
  for (const { revisionId, file } of [
    { revisionId: record.published.revisionId, file: LEAFLET },
    { revisionId: record.draft.revisionId, file: FORM },
  ])
    await sql(`INSERT INTO text_files (authority_id, text_hash, file_hash)
      SELECT authority_id, text_hash, ${file} FROM revisions WHERE id = '${revisionId}'`)
})

describe('a file', () => {
  it('is kept under the SHA-256 of its bytes', () =>
    expectRefused({
      attack: copyOf('files', `hash = ${FORM}`, { hash: SOME_HASH }),
      says: 'kept_under_its_hash',
      rule: withoutConstraint('kept_under_its_hash', 'files'),
    }))

  it('is never changed', () =>
    expectRefused({
      attack: `UPDATE files SET scan = 'clean'`,
      says: 'files is never changed once written',
      rule: withoutTrigger('never_changed', 'files'),
    }))

  it('stays as long as a text shows it', () =>
    expectRefused({
      attack: `DELETE FROM files WHERE hash = ${FORM}`,
      says: 'text_files_authority_id_file_hash_fkey',
      rule: withoutConstraint('text_files_authority_id_file_hash_fkey', 'text_files'),
    }))

  it('goes on being shown by its text', () =>
    expectRefused({
      attack: `DELETE FROM text_files WHERE file_hash = ${FORM}`,
      says: 'a text goes on showing its files',
      rule: withoutTrigger('kept_with_its_text', 'text_files'),
    }))

  it('is not put in the place of another', () =>
    expectRefused({
      attack: `UPDATE text_files SET file_hash = ${LEAFLET} WHERE file_hash = ${FORM}`,
      says: 'text_files is never changed once written',
      rule: withoutTrigger('never_changed', 'text_files'),
    }))
})

it('readers’ view shows the files of published texts, and none of a draft', async () => {
  const shown = await sql(`SELECT revision_id, convert_from(bytes, 'UTF8') AS words FROM published_files`)
  expect(shown).toEqual([{ revision_id: record.published.revisionId, words: 'a leaflet' }])
})
