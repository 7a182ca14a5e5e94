import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isReservedAuthoritySlug, isReservedSlug } from '@/lib/contents/slug'

const migrations = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .map(({ name }) => name)
  .sort()
const sql = migrations
  .map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
  .join('\n')

/** The slugs that a table's CHECK refuses, as the last migration has it that changed it. */
function refusedBy(constraint: string): string[] {
  const checks = sql.matchAll(
    new RegExp(`CONSTRAINT ${constraint} CHECK [^;]*slug NOT IN \\(([^)]*)\\)`, 'g'),
  )
  const list = [...checks].at(-1)?.[1] ?? ''
  return [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word)
}

/** The folders below this one that an address names by a word of their own. */
function wordsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
    .map(({ name }) => name)
}

it.each([
  ['authority_slug', isReservedAuthoritySlug],
  ['chapter_slug', isReservedSlug],
])('what %s refuses is refused before, in words', (constraint, isReserved) => {
  expect(refusedBy(constraint).length).toBeGreaterThan(8)
  expect(refusedBy(constraint).filter((slug) => !isReserved(slug))).toEqual([])
})

it('no authority has the address of a page of our own, at the top or in the workspace', () => {
  const own = [...wordsOf('app'), ...wordsOf('app/workspace')]
  expect(own).toContain('people')
  expect(own.filter((word) => !refusedBy('authority_slug').includes(word))).toEqual([])
})
