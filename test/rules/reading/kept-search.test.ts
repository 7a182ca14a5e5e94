import { Window } from 'happy-dom'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { indexOf, openIndex, searchKept } from '@/components/reader/scripts/kept/search-index.js'

const chapter = (number: string, title: string, html: string) => ({
  path: `chapters/${title.toLowerCase().replaceAll(' ', '-')}`,
  number,
  title,
  frame: 'page',
  html: `<main><h1>${title}</h1><article class="text">${html}</article></main>`,
})

const pages = [
  chapter('1.1', 'Recording', '<p id="c-1">Every visit is recorded on the day.</p>'),
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
    expect(found('4.2')).toEqual(['social-worker-visits', 'contact'])
    expect(found('4.2.7')[0]).toBe('contact')
  })

  it('leads to the place where the words stand', () => {
    expect(searchKept(index, pages, [], 'grandparents')[0]?.anchors).toEqual(['c-4'])
    expect(searchKept(index, pages, [], 'police')[0]?.anchors).toEqual(['c-6'])
  })

  it('knows the words that mean the same, and a word that is misspelt or not yet written out', () => {
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
