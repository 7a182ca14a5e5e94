import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { differingDetails } from '@/components/editor/differing-details'
import { findChapters } from '@/components/editor/find-chapters'
import { savedWords } from '@/components/editor/saved-words'
import { toggleBox, unwrap } from '@/components/editor/toggle-box'
import { readTypedAddress } from '@/components/editor/typed-address'
import { matchingChapters, standingAsked } from '@/lib/chapters/matching-chapters'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { doc, inBrief, note, p, related, scope } from '@/test/rules/document/builders'

/** The text after a command with the cursor in the words: "scope(one) paragraph(two)". */
function blocksAfter(
  document: ChapterDocument,
  words: string,
  command: ReturnType<typeof toggleBox>,
): string {
  const node = documentSchema.nodeFromJSON(document)
  let position = 0
  node.descendants((part, place) => {
    if (part.isText && part.text === words) position = place
  })
  const state = EditorState.create({ doc: node })
  const tr: Transaction = state.tr.setSelection(TextSelection.create(node, position))
  command({ tr, state, dispatch: () => undefined } as unknown as Parameters<typeof command>[0])
  tr.doc.check()
  return tr.doc.content.content.map((block) => `${block.type.name}(${block.textContent})`).join(' ')
}

describe('boxes at the top', () => {
  it.each([
    ['stands first', doc(p('one')), 'one', 'inBrief', 'inBrief() paragraph(one)'],
    [
      'stands after the boxes before it',
      doc(inBrief(p('a')), related(p('c')), p('one')),
      'one',
      'scope',
      'inBrief(a) scope() relatedChapters(c) paragraph(one)',
    ],
    [
      'is led into where it is there already',
      doc(scope(p('b')), p('one')),
      'one',
      'scope',
      'scope(b) paragraph(one)',
    ],
    [
      'is taken away from inside, its words kept after the boxes',
      doc(inBrief(p('a')), scope(p('b')), p('one')),
      'a',
      'inBrief',
      'scope(b) paragraph(a) paragraph(one)',
    ],
  ] as const)('a box %s', (_, document, words, box, expected) => {
    expect(blocksAfter(document, words, toggleBox(box))).toBe(expected)
  })

  it('a callout is taken away whole, and its words stay', () => {
    expect(blocksAfter(doc(note(p('a'), p('b')), p('one')), 'b', unwrap('callout'))).toBe(
      'paragraph(a) paragraph(b) paragraph(one)',
    )
  })
})

describe('an address as people type it', () => {
  it.each([
    ['https://www.kent.example/form', 'https://www.kent.example/form'],
    ['www.kent.example', 'https://www.kent.example'],
    ['kent.example/form?a=1', 'https://kent.example/form?a=1'],
    ['post@kent.example', 'mailto:post@kent.example'],
    ['01632 960123', 'tel:01632960123'],
    ['+44 1632 960123', 'tel:+441632960123'],
    [' mailto:post@kent.example ', 'mailto:post@kent.example'],
  ])('%s leads to %s', (typed, href) => {
    expect(readTypedAddress(typed)).toEqual({ href })
  })

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'the form',
    '/contents',
  ])('“%s” is refused', (typed) => {
    expect(readTypedAddress(typed)).toHaveProperty('problem')
  })
})

describe('finding a chapter to refer to', () => {
  const chapters = [
    { id: 'a', number: '1.1', title: 'Reviews of Care Plans' },
    { id: 'b', number: '1.2', title: 'Looked After Reviews' },
    { id: 'c', number: '1.10', title: 'Care Planning' },
    { id: 'd', number: null, title: 'Café Visits', formerTitles: ['Contact Arrangements'] },
  ].map((chapter) => ({ slug: chapter.id, formerTitles: [], templateId: null, ...chapter }))
  it.each([
    ['looked', ['b']],
    ['reviews', ['a', 'b']],
    ['care plan', ['c', 'a']],
    ['1.1', ['a', 'c']],
    ['cafe', ['d']],
    ['contact', ['d']],
    ['', ['a', 'b', 'c', 'd']],
    ['nothing of it', []],
  ])('“%s”', (typed, expected) => {
    expect(findChapters(chapters, typed).map(({ chapter }) => chapter.id)).toEqual(expected)
  })
})

describe('narrowing a list of chapters', () => {
  const chapters = [
    { number: '1.1', title: 'Parents’ Guide', standing: 'none' },
    { number: '1.2', title: 'Care Planning', standing: 'draft' },
  ] as const
  it.each([
    [{ words: '', standing: null }, ['1.1', '1.2']],
    [{ words: "parents' guide", standing: null }, ['1.1']],
    [{ words: 'PLANNING care', standing: null }, ['1.2']],
    [{ words: '1.2', standing: null }, ['1.2']],
    [{ words: 'care', standing: 'none' }, []],
    [{ words: '', standing: 'draft' }, ['1.2']],
  ] as const)('%o', (asked, expected) => {
    expect(matchingChapters(chapters, asked).map(({ number }) => number)).toEqual(expected)
  })

  it('a standing that is none asks for all', () => {
    expect(['draft', 'toString', ['draft'], undefined].map(standingAsked)).toEqual([
      'draft',
      null,
      null,
      null,
    ])
  })
})

describe('what two saves say differently about a change', () => {
  it('is said in words, and only where it differs', () => {
    const theirs = { kind: 'updated', summary: 'Says when to ring.', inForceOn: '2027-04-01' } as const
    const mine = { kind: 'minor', summary: ' Says when to ring. ', inForceOn: '' } as const
    expect(differingDetails(theirs, mine)).toEqual([
      { name: 'Kind of change', theirs: 'Updated', mine: 'Minor' },
      { name: 'In force from', theirs: '1 April 2027', mine: '' },
    ])
  })
})

describe('when something was saved', () => {
  const now = new Date('2025-07-03T20:00:00Z')
  it.each([
    ['2025-07-03T13:03:00Z', 'at 14:03'],
    ['2025-07-02T23:30:00Z', 'at 00:30'],
    ['2025-03-03T13:03:00Z', 'on 3 March 2025 at 13:03'],
  ])('%s is %s, by London’s clocks', (savedAt, words) => {
    expect(savedWords(new Date(savedAt), now)).toBe(words)
  })
})
