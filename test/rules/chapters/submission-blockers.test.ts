import { describe, expect, it } from 'vitest'
import { type Submission, submissionBlockers } from '@/lib/chapters/submission-blockers'
import type { ChapterDocument } from '@/lib/document/document'

const text: ChapterDocument = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'chapterReference', attrs: { chapterId: 'staying-put', label: 'Staying Put' } },
      ],
    },
  ],
}

const ready: Submission = {
  document: text,
  kind: 'updated',
  summary: 'Says when to ring.',
  hasPlace: true,
  reachedReaders: true,
  hasText: true,
  unchanged: false,
  referable: new Set(['staying-put']),
}

describe('what stands in the way of submitting', () => {
  it.each<[string, Partial<Submission>, RegExp[]]>([
    ['nothing', {}, []],
    ['no text', { document: { type: 'doc', content: [{ type: 'paragraph' }] } }, [/no text/]],
    [
      'blanks only',
      { document: { type: 'doc', content: [{ type: 'heading', content: [{ type: 'text', text: ' ' }] }] } },
      [/no text/],
    ],
    ['an update without a summary', { summary: ' ' }, [/amendment summary/]],
    ['a minor change without a summary: readers see none', { kind: 'minor', summary: '' }, []],
    ['nothing changed', { unchanged: true }, [/Nothing has been changed/]],
    ['a first text called minor', { kind: 'minor', hasText: false }, [/call its first text updated/]],
    ['a first text', { hasText: false }, []],
    [
      'minor, and not even listed yet',
      { kind: 'minor', hasText: false, reachedReaders: false },
      [/call it new/],
    ],
    ['called new, though readers have it', { kind: 'new' }, [/call the change updated or minor/]],
    ['called updated, though readers have it not', { reachedReaders: false }, [/call it new/]],
    ['new to readers', { kind: 'new', reachedReaders: false, summary: '' }, []],
    ['taken out of the contents', { hasPlace: false }, [/taken out/]],
    ['a dangling reference', { referable: new Set() }, [/“Staying Put”/]],
    ['several at once', { summary: '', referable: new Set() }, [/amendment summary/, /“Staying Put”/]],
  ])('%s', (_, difference, expected) => {
    const blockers = submissionBlockers({ ...ready, ...difference })
    expect(blockers).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(blockers[index]).toMatch(pattern)
  })
})
