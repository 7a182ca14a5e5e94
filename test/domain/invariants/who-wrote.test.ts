import { beforeAll, describe, it } from 'vitest'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, withoutTrigger } from './attack'

let record: Record
let unpublished: string
let draftText: unknown
beforeAll(async () => {
  record = await aRecord()
  const { manualId, sectionId: parentId, team } = record
  const advocacy = { manualId, title: 'Advocacy', parentId, previousEntryId: null }
  unpublished = (await addChapter(team.author.actor, advocacy)).chapterId
  const [row] = await sql('SELECT text_hash FROM revisions WHERE id = $1', [record.draft.revisionId])
  draftText = row?.text_hash
})

const unguarded = withoutTrigger('USER', 'revisions')

it('a contribution comes of a save, in whatever state the revision is', async () => {
  for (const { revisionId } of [record.published, record.approved, record.draft])
    await expectRefused({
      attack: `INSERT INTO contributions (revision_id, user_id, authority_id)
               VALUES ('${revisionId}', '${record.team.approver.userId}', '${record.authorityId}')`,
      says: 'a contribution comes of a save',
      rule: withoutTrigger('comes_of_a_save', 'contributions'),
    })
})

describe('a draft that names nobody as its writer', () => {
  const unwritten = (changes: object, chapterId = record.published.chapterId) =>
    copyOf('revisions', `id = '${record.published.revisionId}'`, {
      ...{ id: NEW_ID, number: 99, chapter_id: chapterId, state: 'draft', summary: '', in_force_on: null },
      ...{ basis: null, release_id: null, saved_by_id: null, submitted_by_id: null, ...changes },
    })

  it.each([
    ['another text', () => ({ text_hash: draftText })],
    ['another title', () => ({ title: 'Other' })],
    ['a summary', () => ({ summary: 'Other words.' })],
    ['a day from which it is in force', () => ({ in_force_on: '2031-01-01' })],
  ])('has not %s than what was published', async (_, changes) => {
    await expectRefused({
      attack: unwritten(changes()),
      says: 'a draft that says anything new names who wrote it',
      rule: unguarded,
    })
    await sql(`BEGIN; ${unwritten({})}; ROLLBACK`)
  })

  it('has no word where nothing is published', () =>
    expectRefused({
      attack: unwritten({ title: 'Advocacy' }, unpublished),
      says: 'a draft that says anything new names who wrote it',
      rule: unguarded,
    }))
})
