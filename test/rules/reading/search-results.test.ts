import { describe, expect, it } from 'vitest'
import { searchWordsSchema } from '@/lib/reading/schema'
import { LONGEST_SEARCH } from '@/lib/reading/search/length'
import { MARK_END, MARK_START, markedRuns, STAND_INS } from '@/lib/reading/search/marked-words'
import { chapterMatches, type MatchRow } from '@/lib/reading/search/results'

/** "a *b* c" with b marked as the database marks it. */
const marked = (words: string) => words.replace(/\*([^*]+)\*/g, `${MARK_START}$1${MARK_END}`)
const plain = (words: string) => words.replaceAll('*', '')

const row = (given: Partial<MatchRow> & { words?: string }): MatchRow => ({
  chapterId: 'c',
  slug: 'care-planning',
  number: '5.1.2',
  title: marked('*Care* Planning'),
  clauseId: '00000000-0000-4000-8000-00000000000a',
  heading: marked(given.heading ?? ''),
  excerpt: marked(given.words ?? ''),
  text: plain(given.words ?? ''),
  ...Object.fromEntries(Object.entries(given).filter(([name]) => !['words', 'heading'].includes(name))),
})

const drawn = (runs: readonly { words: string; match: boolean }[]) =>
  runs.map(({ words, match }) => (match ? `*${words}*` : words)).join('')

const clauses = (...rows: MatchRow[]) =>
  chapterMatches(rows, 3).flatMap((match) =>
    match.clauses.map(({ heading, text }) => [drawn(heading), drawn(text)]),
  )

describe('marks', () => {
  it.each(['a *b* c', '*a*', 'no mark', '*a* *b*', '<b>*x*</b>'])('are read from "%s"', (words) => {
    expect(drawn(markedRuns(marked(words)))).toBe(words)
  })

  it('give back what stood in for signs that the database would have taken for more', () => {
    const [LESS_THAN, SLASH] = STAND_INS.by
    const words = `${LESS_THAN}name> of parents${SLASH}${marked('*carers*')}${SLASH}adults`
    expect(drawn(markedRuns(words))).toBe('<name> of parents/*carers*/adults')
  })
})

describe('what a search found', () => {
  it('is grouped by chapter, in the order of the best rows', () => {
    const found = chapterMatches(
      [
        row({ clauseId: null }),
        row({ chapterId: 'd', slug: 'd', clauseId: null }),
        row({ words: 'the *care* plan' }),
      ],
      3,
    )
    expect(found.map(({ slug, clauses }) => [slug, clauses.length])).toEqual([
      ['care-planning', 1],
      ['d', 0],
    ])
    expect(drawn(found[0]?.title ?? [])).toBe('*Care* Planning')
  })

  it('leaves out a clause in which nothing matches, as its title was found', () => {
    expect(
      clauses(row({ words: 'nothing of the kind' }), row({ heading: '1. *Care*', words: 'elsewhere' })),
    ).toEqual([])
  })

  it('shows a heading once, and prefers the text under it', () => {
    expect(
      clauses(
        row({ heading: '1. The *care* plan', words: 'The *care* plan' }),
        row({ heading: '1. The *care* plan', words: 'A *care* plan is made.' }),
        row({ heading: '1. The *care* plan', words: 'Another *care* plan.' }),
      ),
    ).toEqual([['1. The *care* plan', 'A *care* plan is made.']])
  })

  it('says where an excerpt was cut, and puts the lines of a list in one', () => {
    expect(
      clauses({
        ...row({ words: '*care* plan\nand more' }),
        text: 'First the care plan\nand more, at length',
      }),
    ).toEqual([['', '… *care* plan · and more …']])
  })

  it('shows no more clauses than asked for', () => {
    const many = [1, 2, 3, 4, 5].map((digit) => row({ heading: `${digit}. Heading`, words: '*care*' }))
    expect(clauses(...many)).toHaveLength(3)
  })

  it('leads to the paragraph', () => {
    const [match] = chapterMatches([row({ words: '*care*' })], 3)
    expect(match?.clauses[0]?.anchor).toBe('c-0000000a')
  })
})

describe('the words of a search', () => {
  it.each([
    ['  care   plan ', 'care plan'],
    ['care\u0000plan\u0007', 'care plan'],
    ['\n', ''],
  ])('%j are %j', (typed, words) => {
    expect(searchWordsSchema.parse(typed)).toBe(words)
  })

  it('are no longer than what is looked for', () => {
    expect(searchWordsSchema.safeParse('a'.repeat(LONGEST_SEARCH)).success).toBe(true)
    expect(searchWordsSchema.safeParse('a'.repeat(LONGEST_SEARCH + 1)).success).toBe(false)
  })
})
