import { describe, expect, it } from 'vitest'
import { database, inTransaction } from '@/lib/platform/database'
import { askPrepared } from '@/lib/platform/prepared'

const slugs = {
  name: 'slugs of authorities',
  text: 'SELECT slug FROM authorities WHERE slug = ANY($1::text[]) ORDER BY slug',
}

describe('a prepared statement', () => {
  it('is asked with other values each time', async () => {
    await database().authority.createMany({
      data: [
        { slug: 'first', name: 'First Council' },
        { slug: 'second', name: 'Second Council' },
      ],
    })
    expect(await askPrepared(database(), slugs, [['first']])).toEqual([{ slug: 'first' }])
    expect(await askPrepared(database(), slugs, [['second', 'third']])).toEqual([{ slug: 'second' }])
  })

  it('sees in a transaction what was written there, and others do not', async () => {
    await inTransaction(async (transaction) => {
      await transaction.authority.create({ data: { slug: 'third', name: 'Third Council' } })
      expect(await askPrepared(transaction, slugs, [['third']])).toEqual([{ slug: 'third' }])
      expect(await askPrepared(database(), slugs, [['third']])).toEqual([])
    })
  })
})
