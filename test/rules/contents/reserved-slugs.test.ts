import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isReservedAuthoritySlug, isReservedSlug } from '@/lib/contents/slug'

const invariants = readFileSync('prisma/migrations/20261121220100_invariants/migration.sql', 'utf8')

/** The slugs that a table's CHECK refuses. */
function refusedBy(constraint: string): string[] {
  const [, list = ''] =
    new RegExp(`CONSTRAINT ${constraint} CHECK [^;]*slug NOT IN \\(([^)]*)\\)`).exec(invariants) ?? []
  return [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word)
}

it.each([
  ['authority_slug', isReservedAuthoritySlug],
  ['chapter_slug', isReservedSlug],
])('what %s refuses is refused before, in words', (constraint, isReserved) => {
  expect(refusedBy(constraint).length).toBeGreaterThan(8)
  expect(refusedBy(constraint).filter((slug) => !isReserved(slug))).toEqual([])
})
