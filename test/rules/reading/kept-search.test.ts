import { Window } from 'happy-dom'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  clausesIn,
  indexOf,
  openIndex,
  searchKept,
  searchParts,
  wordsOf,
} from '@/components/reader/scripts/kept/search-index.js'
import { explainTerms } from '@/lib/reading/chapter/explain-terms'

const chapter = (number: string, title: string, html: string) => ({
  path: `chapters/${title.toLowerCase().replaceAll(' ', '-')}`,
  number,
  title,
  frame: 'page',
  html: `<main><h1>${title}</h1><article class="text">${html}</article></main>`,
})

const pages = [
  chapter('1.1', 'Recording', '<p id="c-1">Every visit is recorded on the day.</p>'),
  chapter('4.20', 'Passports', '<p id="c-7">A passport costs money.</p>'),
  chapter(
    '4.2',
    'Social Worker Visits',
    '<h2 id="c-2">1. How often</h2><ul><li id="c-3">Within <strong>five</strong> days.</li></ul>',
  ),
  chapter('4.2.7', 'Contact', '<h2 id="c-4">1. Visits by family</h2><p id="c-5">Grandparents too.</p>'),
  chapter(
    '5.1',
    'Missing Children',
    '<p id="c-6">When a looked after child goes missing, tell the police.</p>',
  ),
  chapter(
    '6.1',
    'Leaving Café',
    [1, 2, 3, 4, 5]
      .map((digit) => `<h2 id="c-h${digit}">${digit}. Money</h2><p id="c-p${digit}">Allowance ${digit}.</p>`)
      .join('') +
      '<p id="c-8">Pay weekly.<button>Copy quickly</button><span class="clause-link">Anchor</span></p>',
  ),
  chapter(
    '6.2',
    'Allegations',
    explainTerms(
      ['<p id="c-9">Tell the LADO within one day.</p>'],
      [{ words: ['LADO'], explanation: 'The local authority designated officer.' }],
    ).join(''),
  ),
  ...Array.from({ length: 31 }, (_, at) =>
    chapter(`7.${at}`, `Form ${at}`, `<p id="c-f${at}">Xerography.</p>`),
  ),
  { path: '', number: null, title: 'Contents', frame: 'contents', html: '<main>visit visit visit</main>' },
]

let index: Awaited<ReturnType<typeof openIndex>>

beforeAll(async () => {
  vi.stubGlobal('DOMParser', new Window().DOMParser)
  index = await openIndex(await indexOf(pages))
})

const equivalents = [['CLA', 'LAC', 'looked after child']]
const found = (asked: string) =>
  searchKept(index, pages, equivalents, asked).map(({ path }) => path.slice('chapters/'.length))

describe('the search of what is kept', () => {
  it('has titles before headings before text', () => {
    expect(found('visits')).toEqual(['social-worker-visits', 'contact', 'recording'])
  })

  it('finds by number: the chapter itself, then those below it', () => {
    expect(found('4.2')).toEqual(['social-worker-visits', 'contact', 'passports'])
    expect(found('4.2.7')[0]).toBe('contact')
    expect(found('4.2.').slice(0, 2)).toEqual(['social-worker-visits', 'contact'])
  })

  it('finds a word that is explained where it stands, and shows it', () => {
    expect(found('lado')).toEqual(['allegations'])
    const html = pages.find(({ title }) => title === 'Allegations')?.html ?? ''
    expect(clausesIn(html).map(wordsOf)).toEqual(['Tell the LADO within one day.'])
  })

  it('leads to the place where the words stand', () => {
    expect(searchKept(index, pages, [], 'grandparents')[0]?.anchors).toEqual(['c-4'])
    expect(searchKept(index, pages, [], 'police')[0]?.anchors).toEqual(['c-6'])
    expect(searchKept(index, pages, [], 'allowance')).toMatchObject([
      { anchors: [expect.any(String), expect.any(String), expect.any(String)] },
    ])
  })

  it('finds chapters alone, no more than are read, and nothing that only helps on the page', () => {
    expect(searchKept(index, pages, [], 'visit').map(({ path }) => path)).not.toContain('')
    expect(found('xerography')).toHaveLength(30)
    for (const words of ['quickly', 'anchor', 'contents']) expect(found(words)).toEqual([])
  })

  it('asks for what says something, in whatever accents; and begins of the last word alone', () => {
    expect(found('the cafe')).toEqual(['leaving-café'])
    expect(found('the')).toEqual([])
    expect(found('pol grandparents')).toEqual(['contact'])
    // A number is not misspelt: it is another.
    expect(found('4.2.8')).toEqual([])
  })

  it('knows the words that mean the same, and a word that is misspelt or not yet written out', () => {
    expect(found('LAC')).toEqual(['missing-children'])
    expect(found('LAC missing')).toEqual(['missing-children'])
    expect(found('granparents')).toEqual(['contact'])
    expect(found('grandp')).toEqual(['contact'])
  })

  it('has chapters with all the words; where there are none, those with some', () => {
    expect(found('missing police')).toEqual(['missing-children'])
    expect(found('police grandparents').toSorted()).toEqual(['contact', 'missing-children'])
    expect(found('xylophone')).toEqual([])
  })
})

describe('the search of several parts', () => {
  const partOf = async (...held: typeof pages) => ({
    part: { equivalents: [] },
    index: await openIndex(await indexOf(held)),
    pages: new Map(held.map((page) => [page.path, page])),
  })

  it('shows a chapter as the newest part has it: nothing of a text that is withheld since', async () => {
    const parts = [
      await partOf(chapter('4.3', 'Contact', '<p id="c-1">This text is withheld.</p>')),
      await partOf(
        chapter('4.3', 'Contact', '<p id="c-1">Ring Mrs Example.</p>'),
        chapter('5.1', 'Example', '<p id="c-2">Of another.</p>'),
      ),
    ]
    expect(searchParts(parts, 'example')).toMatchObject([{ page: { title: 'Example' } }])
    expect(searchParts(parts, 'contact')).toMatchObject([
      { page: { html: expect.stringContaining('withheld') } },
    ])
  })
})
