import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { sql, useEmptyDatabase } from '@/test/domain/database'

describe('the database of a domain test', () => {
  beforeEach(useEmptyDatabase)

  for (const time of ['first', 'second']) {
    it(`is migrated and without rows, the ${time} time`, async () => {
      expect(await database().authority.count()).toBe(0)
      await sql(`INSERT INTO authorities (slug, name) VALUES ('example', 'Example Council')`)
      expect(await database().authority.findMany({ select: { slug: true } })).toEqual([{ slug: 'example' }])
    })
  }
})
