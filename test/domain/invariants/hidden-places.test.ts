import { beforeAll, describe, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { aRecord, type Record } from './a-record'
import { expectRefused, NEW_ID, withoutTrigger } from './attack'

/*
 * A chapter that readers have goes only by a removal, which names its maker: another person publishes that. It is
 * hidden in no other way.
 */

let record: Record
let goneId: string
beforeAll(async () => {
  record = await aRecord()
  const gone = await database().entry.findFirstOrThrow({
    where: { manualId: record.manualId, kind: 'chapter', removedAt: { not: null } },
  })
  goneId = gone.id
})

const rule = withoutTrigger('hidden_nowhere', 'entries')
const put = (entryId: string, parentId: string) =>
  `UPDATE entries SET parent_id = '${parentId}' WHERE id = '${entryId}'`

describe('a place of the contents', () => {
  it('is not moved under one that was taken out', () =>
    expectRefused({
      attack: put(record.entryId, goneId),
      says: 'stands under what is in the contents',
      rule,
    }))

  it('nor under what stands below one', () =>
    expectRefused({
      attack: `INSERT INTO entries (id, authority_id, manual_id, parent_id, position, kind, text)
               VALUES ('${NEW_ID}', '${record.authorityId}', '${record.manualId}', '${goneId}', 0, 'note', 'See also');
               ${put(record.entryId, NEW_ID)}`,
      says: 'stands under what is in the contents',
      rule,
    }))

  it('does not become one that readers are not shown', () =>
    expectRefused({
      attack: `UPDATE entries SET kind = 'reserved' WHERE id = '${record.sectionId}'`,
      says: 'an entry keeps its kind',
      rule,
    }))
})
