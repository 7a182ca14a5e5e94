import { expect, it } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'

it('a text as the database gives it back is no change of the same text as the editor writes it', () => {
  const clauseId = '5f1c1a52-8f5c-4b0e-9b9e-3f2a1d0c7e11'
  const href = 'https://kent.example'
  const written: ChapterDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { clauseId },
        content: [{ type: 'text', marks: [{ type: 'link', attrs: { href } }], text: 'The form' }],
      },
    ],
  }
  const stored: ChapterDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ text: 'The form', type: 'text', marks: [{ attrs: { href }, type: 'link' }] }],
        attrs: { clauseId },
      },
    ],
  }
  expect(diffClauses(stored, written).map(({ kind }) => kind)).toEqual(['same'])
})
