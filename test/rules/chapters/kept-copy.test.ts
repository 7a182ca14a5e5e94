import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  forgetCopy,
  type KeptCopy,
  keepCopy,
  keptCopies,
  keptCopyPlace,
  readCopy,
} from '@/components/editor/kept-copy'

const copy: KeptCopy = {
  revisionId: 'the-draft',
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
const chapter = '/workspace/kent/manual/chapters/care-planning'
const me = { userId: 'me', chapter }
const mine = keptCopyPlace(me, 'this-tab')
const theirs = keptCopyPlace({ userId: 'somebody-else', chapter }, 'this-tab')

/** How much fits into the browser, in characters. */
let room = Number.POSITIVE_INFINITY

beforeEach(() => {
  const kept = new Map<string, string>()
  room = Number.POSITIVE_INFINITY
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, words: string) => {
      if (words.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(place, words)
    },
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

it('finds what other tabs of the same person kept of the same chapter, the newest first', () => {
  const keptIn = (tabId: string, keptAt: string, whose = me) =>
    keepCopy(keptCopyPlace(whose, tabId), { ...copy, keptAt })
  keptIn('one', '2025-03-03T13:03:00.000Z')
  keptIn('two', '2025-03-03T13:04:00.000Z')
  keptIn('three', '2025-03-03T13:05:00.000Z', { ...me, userId: 'somebody-else' })
  keptIn('four', '2025-03-03T13:05:00.000Z', { ...me, chapter: `${chapter}-too` })
  expect(keptCopies(me).map(({ tabId }) => tabId)).toEqual(['two', 'one'])
})

it('keeps the text without what it began from where there is no room for both, and says if there is none', () => {
  const whole = { ...copy, base: { document: copy.document, details: copy.details } }
  room = JSON.stringify(copy).length
  expect(keepCopy(mine, whole)).toBe(true)
  expect(readCopy(mine)).toEqual(copy)
  room = 10
  expect(keepCopy(mine, whole)).toBe(false)
})
