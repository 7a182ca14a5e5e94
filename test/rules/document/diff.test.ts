import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf, isBlank } from '@/lib/document/clauses'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import type { RedlineRow } from '@/lib/document/diff-row'
import type { ChapterDocument } from '@/lib/document/document'
import { longestIncreasing } from '@/lib/document/longest-increasing'
import { anyIdentifiedDocument } from './any-document'
import { as, bold, doc, h2, h3, id, li, link, note, ol, olFrom, p, ref, table, td, tr, ul } from './builders'

/** A redline as one word a row: "same changed +added -removed". */
function kindsOf(before: ChapterDocument | null, after: ChapterDocument): string {
  return diffClauses(before, after)
    .map(({ kind, changed }) => (kind === 'moved' && changed ? 'moved*' : kind))
    .join(' ')
}

const a = as(1, p('The social worker visits the child within ten working days.'))
const b = as(2, p('The manager signs the plan.'))
const c = as(3, p('Copies go to the parents and the school.'))
const d = as(4, p('The review is held within twenty days.'))

describe('a redline', () => {
  test.each([
    ['of a text with itself is all same', doc(a, b, c), doc(a, b, c), 'same same same'],
    ['against no text is all added', null, doc(a, b), 'added added'],
    [
      'finds a clause whose words changed',
      doc(a, b),
      doc(a, as(2, p('The team manager signs the plan.'))),
      'same changed',
    ],
    [
      'finds one whose words all changed, by its id',
      doc(a, b),
      doc(a, as(2, p('Nothing of it.'))),
      'same changed',
    ],
    ['finds one that was added', doc(a, c), doc(a, b, c), 'same added same'],
    ['shows a removed one where it stood', doc(a, b, c), doc(a, c), 'same removed same'],
    ['shows removed ones at the end', doc(a, b, c), doc(a), 'same removed removed'],
    ['shows a moved one once, where it now stands', doc(a, b, c, d), doc(b, c, a, d), 'same same moved same'],
    [
      'says of a moved one that it was changed too',
      doc(a, b, c, d),
      doc(b, c, as(1, p('Otherwise.')), d),
      'same same moved* same',
    ],
    [
      'does not take clauses pushed down for moved',
      doc(a, b),
      doc(as(8, p('x')), as(9, p('y')), a, b),
      'added added same same',
    ],
    ['leaves out paragraphs without words', doc(a, as(8, p())), doc(as(9, p()), a), 'same'],
    [
      'keeps items and rows apart',
      doc(ul(as(1, li('one')), as(2, li('two'))), table(as(3, tr(td('x'))))),
      doc(ul(as(2, li('two'))), table(as(3, tr(td('y'))))),
      'removed same changed',
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(kindsOf(before, after)).toBe(expected)
  })

  test.each([
    ['bold', p('must ', 'sign'), p('must ', bold('sign'))],
    ['where a link leads', p(link('https://a.uk/1', 'form')), p(link('https://a.uk/2', 'form'))],
    ['which chapter a reference means', p('See ', ref(1, 'A')), p('See ', ref(2, 'A'))],
    ['the level of a heading', h2('A'), h3('A')],
    ['what a block is', p('Mind the time.'), note(p('Mind the time.'))],
    ['a list’s numbers', ul(li('a')), ol(li('a'))],
    ['a list’s first number', ol(li('a')), olFrom(4)(li('a'))],
  ])('counts a change of %s as one of formatting', (_what, before, after) => {
    const [row] = diffClauses(doc(before), doc(after))
    expect(row).toMatchObject({ kind: 'changed', changed: true, formattingOnly: true })
    expect(row?.words.every((run) => run.op === 'same')).toBe(true)
  })

  test('does not take an id for a change', () => {
    expect(
      kindsOf(doc(as(1, h2('one')), ul(as(2, li('x')))), doc(as(7, h2('one')), ul(as(8, li('x'))))),
    ).toBe('same same')
  })

  test.each([
    ['equal words', doc(a, b, c), doc(as(7, { ...c, attrs: {} }), as(8, { ...a, attrs: {} })), 'moved'],
    [
      'like words',
      doc(a, b),
      doc(as(7, p('The social worker visits the child within five working days.')), b),
      'changed',
    ],
  ])('matches a clause that lost its id by %s', (_how, before, after, expected) => {
    expect(kindsOf(before, after)).toContain(expected)
    expect(kindsOf(before, after)).not.toContain('added')
  })

  test('matches a clause that lost its id with the likest of several, whatever its capitals', () => {
    const long = as(2, p('The social worker visits the child within ten working days of the meeting.'))
    const now = as(7, p('The Social Worker Visits The Child Within Five Working Days Of The Meeting.'))
    expect(kindsOf(doc(a, long), doc(now))).toBe('removed changed')
  })

  test('matches clauses with equal words however far they went, in a text whose ids are all new', () => {
    const blocks = Array.from({ length: 300 }, (_, n) =>
      p(`Step ${n} is taken by officer ${n * 7} on day ${n * 3}.`),
    )
    const imported = [...blocks.slice(1), ...blocks.slice(0, 1)].map((block, n) => as(n + 1_000, block))
    expect(summariseRedline(diffClauses(doc(...blocks), doc(...imported)))).toBe('1 paragraph moved')
  })

  test('does not match clauses that merely share small words', () => {
    const after = doc(a, as(9, p('In the event of a fire the building is left by the nearest door.')))
    expect(kindsOf(doc(a, b), after)).toBe('same removed added')
  })

  test('of 250 clauses with 23 changes has 23 changed rows', () => {
    const sentence = (n: number, more = '') =>
      `Step ${n}: the social worker records the decision, tells the team manager${more} and sends the plan to the parents and carers within ${n} working days of the meeting.`
    const before = doc(...Array.from({ length: 250 }, (_, n) => p(sentence(n))))
    const after = doc(
      ...Array.from({ length: 250 }, (_, n) => p(sentence(n, n % 11 === 4 ? ' at once' : ''))),
    )
    expect(summariseRedline(diffClauses(before, after))).toBe('23 paragraphs changed')
  })

  test('of two large texts with nothing in common but their kind ends', () => {
    const words = (seed: number) => `w${seed % 97} x${seed % 89} y${seed % 83} z${seed % 79} the of and`
    const before = doc(...Array.from({ length: 5_000 }, (_, n) => as(n + 1, p(words(n)))))
    const after = doc(...Array.from({ length: 5_000 }, (_, n) => as(n + 10_001, p(words(n * 7 + 3)))))
    expect(diffClauses(before, after).length).toBeGreaterThanOrEqual(5_000)
  })

  test('gives back both texts, clause by clause and word by word, and says nothing changed only if nothing did', () => {
    fc.assert(
      fc.property(fc.option(anyIdentifiedDocument, { nil: null }), anyIdentifiedDocument, (before, after) => {
        const rows = diffClauses(before, after)
        expect(rows.flatMap((row) => (row.after ? [row.after] : []))).toEqual(shown(after))
        const beforeRows = rows.flatMap((row) => (row.before ? [row.before] : []))
        expect(sortedIds(beforeRows)).toEqual(sortedIds(before ? shown(before) : []))
        for (const row of rows) {
          expect(textOf(row, 'removed')).toBe(row.before?.text ?? '')
          expect(textOf(row, 'added')).toBe(row.after?.text ?? '')
        }
        expect(diffClauses(after, after).every((row) => row.kind === 'same')).toBe(true)
      }),
    )
  })
})

const shown = (document: ChapterDocument) => clausesOf(document).filter((clause) => !isBlank(clause))
const sortedIds = (clauses: { id: string }[]) => clauses.map((clause) => clause.id).sort()
const textOf = (row: RedlineRow, op: 'added' | 'removed') =>
  row.words
    .filter((run) => run.op === 'same' || run.op === op)
    .map((run) => run.text)
    .join('')

describe('the summary of a redline', () => {
  test.each([
    ['No changes', doc(a), doc(a)],
    ['1 paragraph changed', doc(a, b), doc(a, as(2, p('The team manager signs the plan.')))],
    ['2 paragraphs added', null, doc(a, b)],
    [
      '2 paragraphs changed, 1 added, 1 removed, 1 moved',
      doc(a, b, c, d),
      doc(
        as(9, p('New.')),
        c,
        as(1, p('The visit is made.')),
        as(4, p('The review is held within ten days.')),
      ),
    ],
  ])('%s', (expected, before, after) => {
    expect(summariseRedline(diffClauses(before, after))).toBe(expected)
  })
})

describe('the longest increasing run', () => {
  test.each([
    [[], []],
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [
      [2, 0, 1],
      [1, 2],
    ],
    [
      [3, 0, 1, 2, 4],
      [1, 2, 3, 4],
    ],
  ])('of %j is at %j', (sequence, places) => {
    expect([...longestIncreasing(sequence)].sort()).toEqual(places)
  })

  test('increases, and no longer one can be had by adding to it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 9 }), (sequence) => {
        const run = [...longestIncreasing(sequence)]
          .sort((x, y) => x - y)
          .map((place) => sequence[place] ?? -1)
        expect(run).toEqual([...run].sort((x, y) => x - y))
        expect(run.length).toBe(longestByTrying(sequence))
      }),
    )
  })
})

/** The same by trying everything: each number is either the next of the run or passed over. */
function longestByTrying([first, ...others]: number[], above = -1): number {
  if (first === undefined) return 0
  const passedOver = longestByTrying(others, above)
  return first > above ? Math.max(passedOver, 1 + longestByTrying(others, first)) : passedOver
}

test('ids of a document are those of its builders', () => {
  expect(clausesOf(doc(p('x')))[0]?.id).toBe(id(1))
})
