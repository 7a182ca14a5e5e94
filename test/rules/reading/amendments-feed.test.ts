import { expect, it } from 'vitest'
import { type LedgerRow, listedChanges } from '@/lib/reading/amendments/appendix'
import { amendmentsAtom } from '@/lib/reading/amendments/atom'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'

const issued = {
  ...{
    authoritySlug: 'example',
    manualSlug: 'manual',
    authorityName: 'Example Council',
    manualName: 'Manual',
  },
  ...{ at: 'current', publishedAt: new Date('2025-03-03T09:00:00Z') },
} as IssuedManual

/** So many changes of a release, as the ledger has them. */
function rowsOf(release: number, count: number): LedgerRow[] {
  return Array.from({ length: count }, (_, position) => ({
    ...{ id: `${release}-${position}`, kind: 'updated' as const, chapterId: `${position}`, position },
    ...{ title: `Chapter ${position}`, number: null, slug: `chapter-${position}`, details: 'Says more.' },
    ...{ replacement: null, correctsId: null },
    release: {
      ...{ number: release, edition: 'March 2025', editionPosition: 1, imported: false },
      publishedAt: new Date(`2025-03-0${release}T09:00:00Z`),
    },
  }))
}

const idsIn = (rows: LedgerRow[]) =>
  amendmentsAtom(
    {
      issued,
      title: 'Manual',
      page: '/page',
      self: '/self',
      wholeAddress: (path) => `https://a.example${path}`,
    },
    listedChanges(rows),
  )
    .match(/urn:uuid:[^<]+/g)
    ?.map((id) => id.slice('urn:uuid:'.length))

it('a feed tells of all that an update changed, however much that is, and then of no older one', () => {
  const ids = idsIn([...rowsOf(2, 3), ...rowsOf(3, 180)])
  expect(ids).toHaveLength(180)
  expect(ids?.at(-1)).toBe('3-179')
})

it('a feed has a hundred changes, and the rest of the update of the last', () => {
  expect(idsIn([...rowsOf(2, 200), ...rowsOf(3, 60)])).toHaveLength(260)
  expect(idsIn([...rowsOf(1, 50), ...rowsOf(2, 40), ...rowsOf(3, 60)])).toHaveLength(100)
})
