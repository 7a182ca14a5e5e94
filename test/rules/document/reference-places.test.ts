import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { referencePlaces } from '@/lib/document/reference-places'

it('references are placed at the clause that makes them, each chapter once a clause', () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const document = documentFromMarkdown(
    'Plan.\n\nSee [[one]], [[other]], [[one]].\n\n- First\n- Ask [[other]]',
    {
      chapterIdFor: (title) => (title === 'one' ? one : other),
      newId: randomUUID,
    },
  )
  const places = referencePlaces(document)
  expect(places.map(({ chapterId, words }) => [chapterId, words.slice(0, 3)])).toEqual([
    [one, 'See'],
    [other, 'See'],
    [other, 'Ask'],
  ])
  const [see, seeAgain, ask] = places.map(({ clauseId }) => clauseId)
  expect(see).toBe(seeAgain)
  expect(ask).not.toBe(see)
})
