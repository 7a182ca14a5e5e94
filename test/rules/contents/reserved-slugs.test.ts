import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isReservedSlug } from '@/lib/contents/slug'

it('every slug that the database reserves is reserved here, so that nobody meets its error', () => {
  const invariants = readFileSync('prisma/migrations/20261121220100_invariants/migration.sql', 'utf8')
  const lists = [...invariants.matchAll(/slug NOT IN \(([^)]*)\)/g)].map(([, list = '']) => list)
  expect(lists).toHaveLength(2)
  const words = lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word))
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter((word) => !isReservedSlug(word))).toEqual([])
})
