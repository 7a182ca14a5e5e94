import { expect, it } from 'vitest'
import { appendixPart } from '@/lib/reading/amendments/appendix-page'

const release = (number: number, editionPosition: number, published: string) => ({
  ...{ number, editionPosition, edition: `Edition ${editionPosition}` },
  ...{ publishedAt: new Date(published), imported: number === 1 },
})

it('the address of a year is permanent, though an edition of December gets another update in January', () => {
  const december = [release(1, 1, '2025-06-01T09:00:00Z')]
  expect(appendixPart(december, { is: 'year', year: 2025 })?.positions).toEqual([1])
  const january = [...december, release(2, 1, '2026-01-05T09:00:00Z')]
  expect(appendixPart(january, { is: 'year', year: 2025 })?.positions).toEqual([1])
})
