import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { suggestionsSchema } from '@/lib/reading/schema'
import { type SearchAsked, searchManual } from '@/lib/reading/search/queries/search'
import { addTerm } from '@/lib/terms/commands/add-term'
import { withClient } from '@/scripts/steps/database.mjs'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

const CONTENTS = `
1. All Children

1.1.1 Values and Principles
1.1.2 Safeguarding Policy

2. Looked After Children

2.1.1 Decision to Look After
2.1.2 Care Planning
2.1.3 Staying Put
2.1.4 Reviews for Children in Care
`

const texts = {
  'Values and Principles':
    '## What we hold to\n\nStaying put is a young person’s choice. A care plan says why.',
  'Safeguarding Policy': '## Strategy\n\nA strategy discussion is held within one day.',
  'Care Planning':
    '## Preparing the plan\n\nThe plan is prepared.\n\n## Strategy\n\nThe discussion of a strategy takes place.',
  'Staying Put': '## Allowances\n\nThe allowance is paid weekly.\n\n## Ending\n\nIt ends at 21.',
  'Reviews for Children in Care': '## How often\n\nThe first is held within 20 working days.',
}

let manual: ManualInTest
let team: Team
let number = 1

beforeAll(async () => {
  const kept = await aKeptManual({ contents: CONTENTS, texts })
  manual = kept.manual
  team = kept.team
  const words = ['LAC', 'looked after child', 'child in care']
  await addTerm(team.publisher.actor, { authorityId: manual.authorityId, words, explanation: '' })
  await anApproved(team, manual.chapterId('Staying Put'), { words: texts['Staying Put'] })
  await publish(team, manual.manualId)
  number = 2
})

async function search(asked: SearchAsked) {
  return searchManual(
    database(),
    await readIssuedManual(database(), { manualId: manual.manualId, number }),
    asked,
  )
}

const titles = async (words: string, filters: Omit<SearchAsked, 'words'> = {}) =>
  (await search({ words, ...filters })).chapters.map(({ title }) => title.map((run) => run.words).join(''))

describe('a search finds', () => {
  it('what a title says before what a heading says, and that before what a text mentions', async () => {
    expect(await titles('staying put')).toEqual(['Staying Put', 'Values and Principles'])
    expect((await titles('allowances'))[0]).toBe('Staying Put')
    expect((await titles('care planning'))[0]).toBe('Care Planning')
  })

  it('words that stand together, where they are in quotation marks', async () => {
    expect((await titles('strategy discussion')).toSorted()).toEqual(['Care Planning', 'Safeguarding Policy'])
    expect(await titles('"strategy discussion"')).toEqual(['Safeguarding Policy'])
    expect(await titles('“Staying Put”')).toEqual(['Staying Put', 'Values and Principles'])
  })

  it('what means the same to the authority, and nothing of the kind to another', async () => {
    expect((await titles('LAC review'))[0]).toBe('Reviews for Children in Care')
    expect((await titles('looked after children reviews'))[0]).toBe('Reviews for Children in Care')
    const other = await aKeptManual({ contents: CONTENTS, texts })
    const issued = await readIssuedManual(database(), { manualId: other.manual.manualId, number: 1 })
    expect((await searchManual(database(), issued, { words: 'LAC' })).total).toBe(0)
  })

  it('what was meant by a typing error, and says so', async () => {
    expect(await search({ words: 'safegaurding' })).toMatchObject({
      total: 1,
      meant: [{ typed: 'safegaurding', meant: 'safeguarding' }],
    })
    const words = wordsOf((await read(addressOf(manual, 'search?q=alowance'))).body)
    expect(words).toContain('“alowance” was not found: this is for allowance .')
    expect(await titles('alowance')).toEqual(['Staying Put'])
    // Words that are only a little like one that is there are not taken for it.
    expect((await search({ words: 'alliance' })).total).toBe(0)
  })

  it('what is nearest, where no chapter has both words', async () => {
    expect(await search({ words: 'allowance discussion' })).toMatchObject({ nearest: true })
    expect((await titles('allowance discussion'))[0]).toBe('Staying Put')
    expect(await search({ words: 'allowance xylophone' })).toMatchObject({ total: 1, nearest: true })
    expect(await search({ words: 'strategy discussion' })).toMatchObject({ total: 2, nearest: false })
  })

  it('chapters that are numbered below the number', async () => {
    expect(await titles('1.1')).toEqual(['Values and Principles', 'Safeguarding Policy'])
  })

  it('a paragraph by its heading, and leads to it', async () => {
    const { chapters } = await search({ words: 'allowance weekly' })
    const [clause] = chapters[0]?.clauses ?? []
    expect(clause?.heading.map((run) => run.words).join('')).toBe('1. Allowances')
  })
})

describe('a search is kept', () => {
  it('to a section', async () => {
    const section = await manual.entryId('Looked After Children')
    expect(await titles('staying put', { section })).toEqual(['Staying Put'])
    expect(await titles('1.1.1', { section })).toEqual([])
    const page = (await read(addressOf(manual, `search?q=strategy&section=${section}`))).body
    expect(page).toContain(`<option value="${section}" selected="">2 Looked After Children</option>`)
    expect(wordsOf(page)).toContain('Search the whole manual for “strategy”')
    expect(wordsOf(page)).not.toContain('Safeguarding Policy')
  })

  it('to new or updated chapters', async () => {
    expect(await titles('staying put', { badge: 'updated' })).toEqual(['Staying Put'])
    expect(await titles('staying put', { badge: 'new' })).toEqual([])
    const page = wordsOf((await read(addressOf(manual, 'search?q=allowance&badge=updated'))).body)
    expect(page).toMatch(/One chapter matches “allowance” .*2\.1\.3 Staying Put Updated/)
  })

  it('to nothing by what is no section and no badge', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const filter of ['section=x', `section=${unknown}`, 'badge=old']) {
      const page = wordsOf((await read(addressOf(manual, `search?q=allowance&${filter}`))).body)
      expect(page).toContain('One chapter matches “allowance”')
      expect(page).not.toContain('Search the whole manual')
    }
  })
})

describe('a search of all manuals', () => {
  it('finds in each, and says in which', async () => {
    const other = await aKeptManual({
      texts: { 'Care Planning': '## Quoits\n\nPlay quoits with the child.' },
    })
    const { status, body } = await read('/search?q=quoits')
    expect(status).toBe(200)
    expect(body).toContain(
      `href="${addressOf(other.manual, `chapters/${other.manual.slugOf('Care Planning')}`)}#`,
    )
    expect(wordsOf(body)).toMatch(
      /One chapter matches “quoits” 2\.1\.2 Care Planning Council of \S+ Children’s/,
    )
    expect(wordsOf((await read('/search?q=staying+put')).body)).toMatch(/[2-9] chapters match/)
  })

  it('answers a page for every search, kept by nobody', async () => {
    for (const words of ['', 'the', '"', '4.2.7', '<script>', 'zebra'])
      expect((await read(`/search?q=${encodeURIComponent(words)}`)).status).toBe(200)
    expect((await read(`/search?q=${'a'.repeat(201)}`)).status).toBe(400)
    expect((await read('/search?q=care')).header('cache-control')).toBe('no-store')
  })
})

describe('what is suggested', () => {
  const suggested = async (typed: string, at = addressOf(manual, 'search.json')) => {
    const { body } = await read(`${at}?q=${encodeURIComponent(typed)}`)
    return suggestionsSchema.parse(JSON.parse(body)).suggestions
  }

  it.each([
    ['sta', ['Staying Put']],
    ['plan ca', ['Care Planning']],
    ['lac', ['Reviews for Children in Care']],
    ['2.1.3', ['Staying Put']],
    ['1.', []],
    ['staing putt', ['Staying Put']],
    ['zebra', []],
    ['', []],
    ['(', []],
    ['%', []],
    ['staying staying put', ['Staying Put']],
    // Beyond sixty letters nothing is read, and no word of more than thirty is taken for a typing error.
    [`stay${' .'.repeat(28)} zebra`, ['Staying Put']],
    ['stayingputstayingputstayingputs', []],
  ])('for %j is %j', async (typed, expected) => {
    expect((await suggested(typed)).map(({ title }) => title)).toEqual(expected)
  })

  it.each([
    ['search_chapters_title_idx', "search_chapters WHERE title ~* '\\mcare' AND title ~* '\\mplan'"],
    ['search_chapters_title_idx', "search_chapters WHERE title %> 'planing'"],
    ['release_chapters_manual_id_number_idx', "release_chapters WHERE manual_id = $$ AND number = '1.1.1'"],
  ])('and what had a number is asked of an index: %s', async (index, from) => {
    const asked = from.replace('$$', `'${manual.manualId}'`)
    const plans = await withClient(process.env.DATABASE_URL ?? '', async (client) => {
      await client.query('SET enable_seqscan = off')
      return (await client.query(`EXPLAIN SELECT 1 FROM ${asked}`)).rows
    })
    expect(JSON.stringify(plans)).toContain(index)
  })

  it('leads to the chapter, in all manuals with the name of its own', async () => {
    expect(await suggested('staying')).toEqual([
      {
        title: 'Staying Put',
        number: '2.1.3',
        href: addressOf(manual, 'chapters/staying-put'),
        manual: null,
      },
    ])
    const inAll = await suggested('staying', '/search.json')
    expect(inAll).toContainEqual({
      title: 'Staying Put',
      number: '2.1.3',
      href: addressOf(manual, 'chapters/staying-put'),
      manual: expect.stringContaining('Children’s Services Procedures'),
    })
  })
})
