import { describe, expect, it } from 'vitest'
import {
  type AppendixRelease,
  type AppendixRow,
  appendixEditions,
  appendixYears,
  type LedgerRow,
} from '@/lib/reading/amendments/appendix'
import { amendmentsJson, NO_NEXT_UPDATE } from '@/lib/reading/amendments/json'
import { compareNumbers } from '@/lib/reading/manual/number-order'
import { amendmentsJsonSchema } from '@/lib/reading/schema'

const EDITIONS = ['July 2024', 'March 2025', 'May 2025']

const release = (number: number, edition: string, published: string): AppendixRelease => ({
  number,
  edition,
  editionPosition: EDITIONS.indexOf(edition) + 1,
  publishedAt: new Date(published),
  imported: number === 1,
})

const first = release(1, 'July 2024', '2024-07-01T09:00:00Z')
const march = release(2, 'March 2025', '2025-03-03T09:00:00Z')
const urgent = release(3, 'March 2025', '2025-03-10T09:00:00Z')
const releases = [first, march, urgent]

let rows = 0
const row = (given: Partial<LedgerRow>): LedgerRow => {
  rows += 1
  return {
    id: `row ${rows}`,
    kind: 'updated',
    chapterId: given.slug ?? 'care-planning',
    title: 'Care Planning',
    number: '5.1.2',
    slug: 'care-planning',
    details: 'Says more.',
    position: rows,
    replacement: null,
    correctsId: null,
    release: march,
    ...given,
  }
}

const table = (found: readonly AppendixRow[]) =>
  found.map(({ number, title, changes }) => [number, title, changes.map((change) => change.details)])

describe('the appendix', () => {
  it('stands newest edition first, each with its updates newest first', () => {
    const editions = appendixEditions(releases, [row({})])
    expect(editions.map(({ edition, releases }) => [edition, releases.map(({ number }) => number)])).toEqual([
      ['March 2025', [3, 2]],
      ['July 2024', [1]],
    ])
  })

  it('gives a chapter one row an edition, with its changes dated within it', () => {
    const [edition] = appendixEditions(releases, [
      row({ details: 'Again.', release: urgent }),
      row({ details: 'Once.' }),
      row({ details: 'not recorded on the imported contents page', release: first }),
    ])
    expect(table(edition?.updated ?? [])).toEqual([['5.1.2', 'Care Planning', ['Once.', 'Again.']]])
  })

  it.each<[LedgerRow['kind'][], 'new' | 'updated' | 'removed']>([
    [['updated', 'new'], 'new'],
    [['new', 'updated'], 'new'],
    [['renamed'], 'updated'],
    [['moved', 'updated'], 'updated'],
    [['updated', 'removed'], 'removed'],
    [['new', 'removed'], 'removed'],
    [['removed', 'reinstated'], 'new'],
  ])('lists %j among the %s', (kinds, expected) => {
    const ledger = kinds.map((kind, index) => row({ kind, position: index }))
    const [edition] = appendixEditions([march], ledger)
    for (const name of ['new', 'updated', 'removed'] as const)
      expect(edition?.[name].length).toBe(name === expected ? 1 : 0)
  })

  it('does not list minor changes and changes of the contents', () => {
    const [edition] = appendixEditions([march], [row({ kind: 'minor' }), row({ kind: 'contents' })])
    expect(edition).toMatchObject({ updated: [], new: [], removed: [] })
  })

  it('keeps rows in contents order', () => {
    const [edition] = appendixEditions(
      [march],
      [
        row({ number: null, title: 'A leaflet', slug: 'a' }),
        row({ number: '10.1', title: 'Ten', slug: 'b' }),
        row({ number: '2.10', title: 'Two ten', slug: 'c' }),
        row({ number: '2.9.1', title: 'Two nine', slug: 'd' }),
      ],
    )
    expect(edition?.updated.map(({ number }) => number)).toEqual(['2.9.1', '2.10', '10.1', null])
  })

  it('calls a chapter as its last change knew it', () => {
    const [edition] = appendixEditions(
      [march, urgent],
      [
        row({ title: 'Looked After Reviews', number: '5.1.4' }),
        row({ kind: 'renamed', title: 'Child in Care Reviews', number: '5.1.5', release: urgent }),
      ],
    )
    expect(edition?.updated).toMatchObject([{ title: 'Child in Care Reviews', number: '5.1.5' }])
  })

  it('puts a correction under its original, in the edition of the original', () => {
    const original = row({ release: first })
    const [newest, oldest] = appendixEditions(releases, [
      original,
      row({ correctsId: original.id, details: 'It was ten days.' }),
    ])
    expect(newest?.updated).toEqual([])
    expect(oldest?.updated[0]?.changes[0]?.corrections.map(({ details }) => details)).toEqual([
      'It was ten days.',
    ])
  })

  it('folds editions into the years in which they ended', () => {
    const years = appendixYears(appendixEditions([...releases, release(4, 'May 2025', '2025-05-01')], []))
    expect(years.map(({ year, editions }) => [year, editions.map(({ edition }) => edition)])).toEqual([
      [2025, ['May 2025', 'March 2025']],
      [2024, ['July 2024']],
    ])
  })
})

describe('amendments.json', () => {
  it('lists every row with its own date, newest first, in the promised shape', () => {
    const ledger = [
      row({ details: 'First.', release: first, position: 1 }),
      row({ details: 'Second.', release: march, position: 2 }),
      row({ details: 'Third.', release: march, position: 3, number: null }),
      row({ details: 'Back.', kind: 'reinstated', release: urgent, position: 1 }),
      row({ kind: 'minor' }),
    ]
    const json = amendmentsJson(releases, ledger, [], {
      nextUpdateDue: new Date('2027-04-01'),
      nextEdition: 'April 2027',
      nextCutOff: new Date('2027-03-19'),
    })
    expect(amendmentsJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json)
    expect(json).toMatchObject({
      nextUpdateDue: '2027-04-01',
      nextEdition: 'April 2027',
      nextCutOff: '2027-03-19',
    })
    expect(json.editions.map(({ edition, releases }) => [edition, releases])).toEqual([
      ['March 2025', [3, 2]],
      ['July 2024', [1]],
    ])
    expect(json.editions[0]?.amendments.map(({ kind, details }) => [kind, details])).toEqual([
      ['new', 'Back.'],
      ['updated', 'Second.'],
      ['updated', 'Third.'],
    ])
    expect(json.editions[1]?.amendments[0]).toEqual({
      kind: 'updated',
      chapter: { title: 'Care Planning', number: '5.1.2', slug: 'care-planning' },
      details: 'First.',
      replacement: null,
      release: 1,
      publishedAt: '2024-07-01T09:00:00.000Z',
      corrections: [],
    })
  })

  it('says null where no next update is announced', () => {
    expect(amendmentsJson([], [], [], NO_NEXT_UPDATE)).toEqual({
      editions: [],
      carried: [],
      nextUpdateDue: null,
      nextEdition: null,
      nextCutOff: null,
    })
  })
})

describe('numbers in order', () => {
  it.each([
    ['2.9', '2.10', -1],
    ['2.10', '10.1', -1],
    ['2', '2.1', -1],
    ['2.1', null, -1],
    [null, null, 0],
    [null, '1', 1],
  ])('%s and %s', (one, other, order) => {
    expect(Math.sign(compareNumbers(one, other))).toBe(order)
  })
})
