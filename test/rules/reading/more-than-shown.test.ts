import { createElement } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '@/app/(reader)/drawing/draw-page'
import { MoreThanShown } from '@/components/reader/search/search-results'
import type { SearchResults } from '@/lib/reading/search/results'

const chapter: SearchResults['chapters'][number] = {
  chapterId: 'a',
  manualId: 'm',
  slug: 'care-planning',
  number: '4.1.2',
  title: [{ words: 'Care Planning', match: true }],
  clauses: [],
  badge: null,
  inForceOn: null,
  untilThen: [],
  formerly: null,
}

const drawn = (total: number) =>
  drawPage(
    createElement(MoreThanShown, {
      results: { chapters: [chapter], total, more: false, nearest: false, meant: [] },
      narrower: 'one section',
    }),
  )

it('where more match than are shown, it is said how to come to the others', async () => {
  expect(await drawn(2)).toContain('Use more words, or search in one section only.')
  expect(await drawn(1)).not.toContain('Not among these?')
})
