import { describe, expect, it } from 'vitest'
import { deriveAmendments } from '@/lib/ledger/derive-amendments'
import { emptySnapshot, type Snapshot } from '@/lib/ledger/snapshot'
import { note, place, revision, section, snapshot, words } from './build'

const ten = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((title) => place(title))

/** The rows, one line each: "moved C (1.3): Moved from …". */
function lines(previous: Snapshot, next: Snapshot, said = words()): string[] {
  return deriveAmendments(previous, next, said).map(
    ({ kind, chapterTitle, chapterNumber, subjectId, details }) =>
      `${kind} ${chapterTitle ?? subjectId}${chapterNumber ? ` (${chapterNumber})` : ''}: ${details}`,
  )
}

describe('what came and went', () => {
  it('says one row, not eleven, for a chapter inserted before ten others', () => {
    const before = snapshot([section('One', ...ten)])
    const after = snapshot([section('One', place('New'), ...ten)])
    expect(after.chapters.get('J')?.number).toBe('1.11')
    expect(lines(before, after)).toEqual(['new New (1.1): New chapter.'])
  })

  it('says one row for a chapter removed before nine others, with its details and what takes its place', () => {
    const before = snapshot([section('One', ...ten)])
    const after = snapshot([section('One', ...ten.slice(1))])
    const removals = new Map([['A', { details: 'Now part of “B”.', replacementId: 'B' }]])
    expect(lines(before, after, words({ removals }))).toEqual(['removed A (1.1): Now part of “B”.'])
    const [row] = deriveAmendments(before, after, words({ removals }))
    expect(row).toMatchObject({ replacementId: 'B', after: null })
  })

  it('gives the summary of a new chapter as its details', () => {
    const after = snapshot([section('One', place('A'))])
    const revisions = new Map([['A 1', { kind: 'new' as const, summary: 'For the new duty.' }]])
    expect(lines(snapshot([section('One')]), after, words({ revisions }))).toEqual([
      'new A (1.1): For the new duty.',
    ])
  })

  it('says reinstated, not new, of a chapter that an earlier release held', () => {
    const after = snapshot([section('One', place('A'))])
    expect(lines(snapshot([section('One')]), after, words({ everPublished: new Set(['A']) }))).toEqual([
      'reinstated A (1.1): Back in this manual.',
    ])
  })

  it('lists a chapter once, though it came with two places', () => {
    const after = snapshot([section('One', place('A')), section('Two', place('A', { id: 'second' }))])
    const rows = deriveAmendments(snapshot([section('One'), section('Two')]), after, words())
    expect(rows.map(({ kind }) => kind)).toEqual(['new'])
    expect(rows[0]?.after?.entries).toHaveLength(2)
  })

  it('lists nothing where a chapter gets or loses a second place', () => {
    const one = snapshot([section('One', place('A')), section('Two')])
    const two = snapshot([section('One', place('A')), section('Two', place('A', { id: 'second' }))])
    expect(lines(one, two)).toEqual(['contents A (2.1): Also stands at 2.1 (2 Two).'])
    expect(lines(two, one)).toEqual(['contents A (2.1): No longer stands at 2.1 (2 Two).'])
  })

  it('says everything new of a first release', () => {
    const first = snapshot([section('One', note('See also: B'), place('A'))])
    expect(lines(emptySnapshot, first)).toEqual([
      'contents One: A section was added.',
      'contents See also: B: A note was added.',
      'new A (1.1): New chapter.',
    ])
  })
})

describe('texts and titles', () => {
  const before = snapshot([section('One', place('A'), place('B'))])
  const withText = (kind: 'new' | 'updated' | 'minor', summary: string, from = before) => {
    const after = snapshot([section('One', place('A'), place('B'))], { A: { revision: revision('A 2') } })
    return lines(from, after, words({ revisions: new Map([['A 2', { kind, summary }]]) }))
  }

  it.each([
    [
      'an update',
      withText('updated', 'The time limit is two days.'),
      'updated A (1.1): The time limit is two days.',
    ],
    ['a minor change', withText('minor', ''), 'minor A (1.1): Spelling or layout.'],
  ])('says %s', (_, said, row) => expect(said).toEqual([row]))

  it.each(['new', 'updated', 'minor'] as const)(
    'says updated of the first text of a chapter that stood there without one, though it is called %s',
    (kind) => {
      const listed = snapshot([section('One', place('A'), place('B'))], { A: { revision: null } })
      expect(withText(kind, '', listed)).toEqual([
        'updated A (1.1): The text of this chapter has been added.',
      ])
    },
  )

  it('says what a renamed chapter was called, beside its new text', () => {
    const after = snapshot([section('One', place('A'), place('B'))], {
      A: { title: 'Alpha', revision: revision('A 2') },
    })
    const revisions = new Map([['A 2', { kind: 'updated' as const, summary: 'New contact.' }]])
    expect(lines(before, after, words({ revisions }))).toEqual([
      'updated Alpha (1.1): New contact.',
      'renamed Alpha (1.1): Previously “A”.',
    ])
  })

  it('finds nothing between a release and itself', () => {
    expect(lines(before, before)).toEqual([])
  })
})

describe('what moved', () => {
  const before = snapshot([section('One', ...ten), section('Two', place('K'))])

  it('says the one chapter that moved down past eight others', () => {
    const [first, ...others] = ten
    const after = snapshot([
      section('One', ...others.slice(0, 8), ...(first ? [first] : []), ...others.slice(8)),
      section('Two', place('K')),
    ])
    expect(lines(before, after)).toEqual(['moved A (1.9): Moved from 1.1 to 1.9 in 1 One.'])
  })

  it('says both numbers and both sections of a chapter that moved to another', () => {
    const after = snapshot([section('One', ...ten.slice(1)), section('Two', place('K'), place('A'))])
    expect(lines(before, after)).toEqual(['moved A (2.2): Moved from 1.1 (1 One) to 2.2 (2 Two).'])
  })

  it('says of two exchanged neighbours the one that its author moved', () => {
    const [a, b, ...others] = ten
    const after = snapshot([section('One', ...(a && b ? [b, a] : []), ...others), section('Two', place('K'))])
    const movedOf = (id: string) => deriveAmendments(before, after, words({ movedByAuthors: new Set([id]) }))
    expect(movedOf('@A').map(({ chapterId }) => chapterId)).toEqual(['A'])
    expect(movedOf('@B').map(({ chapterId }) => chapterId)).toEqual(['B'])
  })

  it('says one contents row for a section that moved with all its chapters', () => {
    const after = snapshot([section('Two', place('K')), section('One', ...ten)])
    expect(lines(before, after, words({ movedByAuthors: new Set(['Two']) }))).toEqual([
      'contents Two: Moved from 2 to 1 in the top of the contents.',
    ])
  })

  it('says of an unnumbered place the sections only', () => {
    const out = { fixedNumber: '' }
    const from = snapshot([section('One', place('A', out)), section('Two')])
    const to = snapshot([section('One'), section('Two', place('A', out))])
    expect(lines(from, to)).toEqual(['moved A: Moved from 1 One to 2 Two.'])
  })
})

describe('the rest of the contents', () => {
  const one = (entry = place('A')) => snapshot([section('One', entry, note('See also: B', 'n'))])

  it.each([
    ['under review', one(place('A', { underReview: true })), 'contents A (1.1): Marked as under review.'],
    [
      'a number of its own',
      one(place('A', { fixedNumber: '1.7' })),
      'contents A (1.7): Its number is given in another way.',
    ],
    [
      'a note’s words',
      snapshot([section('One', place('A'), note('See also: C', 'n'))]),
      'contents n: Its wording changed.',
    ],
    [
      'what is said of the chapter',
      snapshot([section('One', place('A'), note('See also: B', 'n'))], { A: { appliesTo: 'Peterborough' } }),
      'contents A (1.1): What the contents say of the chapter has changed.',
    ],
    [
      'a section’s title',
      snapshot([{ ...section('One', place('A'), note('See also: B', 'n')), title: 'First' }]),
      'contents One: Retitled from “One” to “First”.',
    ],
  ])('says %s', (_, after, row) => expect(lines(one(), after)).toEqual([row]))

  it('says one row of an entry, however much of it changed', () => {
    const after = one(place('A', { underReview: true, title: 'A (older children)' }))
    expect(lines(one(), after)).toEqual([
      'contents A (1.1): Titled “A (older children)”. Marked as under review.',
    ])
  })
})

it('puts the rows in contents order, what is gone last', () => {
  const before = snapshot([section('One', place('A'), place('B'), place('C')), section('Two', place('D'))])
  const after = snapshot(
    [section('One', place('C'), place('N')), section('Two', place('D', { underReview: true }))],
    {
      C: { title: 'See' },
    },
  )
  expect(lines(before, after).map((line) => line.split(':')[0])).toEqual([
    'renamed See (1.1)',
    'new N (1.2)',
    'contents D (2.1)',
    'removed A (1.1)',
    'removed B (1.2)',
  ])
})
