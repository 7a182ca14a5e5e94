import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetCopy, type KeptCopy, keepCopy, keptCopyPlace, readCopy } from '@/components/editor/kept-copy'

const copy: KeptCopy = {
  version: 3,
  keptAt: '2025-03-03T13:03:00.000Z',
  document: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { clauseId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' },
        content: [{ type: 'text', text: 'Ring first.' }],
      },
    ],
  },
  details: { kind: 'updated', summary: 'Says when to ring.', inForceOn: '' },
}
const mine = keptCopyPlace({ userId: 'me', revisionId: 'the-draft' })
const theirs = keptCopyPlace({ userId: 'somebody-else', revisionId: 'the-draft' })

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, words: string) => void kept.set(place, words),
    removeItem: (place: string) => void kept.delete(place),
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('offers what was never saved to whoever wrote it, and to nobody else at the same computer', () => {
  keepCopy(mine, copy)
  expect(readCopy(mine)).toEqual(copy)
  expect(readCopy(theirs)).toBeNull()
})

it('forgets what its writer has saved, and nothing of anybody else', () => {
  keepCopy(mine, copy)
  keepCopy(theirs, copy)
  forgetCopy(mine)
  expect(readCopy(mine)).toBeNull()
  expect(readCopy(theirs)).toEqual(copy)
})

it('offers nothing that is no copy of ours', () => {
  localStorage.setItem(mine, '{"version":3}')
  expect(readCopy(mine)).toBeNull()
  localStorage.setItem(mine, 'not JSON')
  expect(readCopy(mine)).toBeNull()
})
