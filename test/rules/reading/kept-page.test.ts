import { describe, expect, it } from 'vitest'
import { composed } from '@/components/reader/scripts/kept/compose.js'

const part = {
  id: '/example/manual#manual',
  place: '/example/manual',
  part: 'manual',
  title: 'The whole manual',
  keptAt: '2025-03-03T14:05:00Z',
  checkedAt: '2025-03-03T14:05:00Z',
  release: { number: 6 },
  frames: {
    page: '<html><head><title>KEPT-PAGE-TITLE – Manual</title></head><header><nav></nav></header><div>KEPT-PAGE-MAIN</div><a href="/example/manual/releases/6/KEPT-PAGE-PATH">',
  },
}
const page = {
  path: 'chapters/visits',
  number: '4.2',
  title: 'Visits & calls',
  frame: 'page',
  html: '<main>$& KEPT-PAGE-TITLE</main>',
}
const notice = (slug: string | null, html: string, until = '2025-03-10T00:00:00Z') => ({
  chapter: slug === null ? null : { slug, title: `The title of ${slug}` },
  html,
  until,
})
const now = Date.parse('2025-03-05T09:00:00Z')

const shown = (more: object = {}) =>
  composed({ part, parts: [part], page, state: undefined, why: 'offline', now, ...more } as Parameters<
    typeof composed
  >[0])

describe('a kept page', () => {
  it('always says as of when, in the header', () => {
    const html = shown()
    expect(html).toContain(
      '<strong>Kept on 3 March 2025: update 6.</strong> You are offline; it may have changed.',
    )
    expect(html.indexOf('Kept on')).toBeLessThan(html.indexOf('</header>'))
    expect(shown({ why: 'slow' })).toContain('update 6.</strong> The network is slow; it may have changed.')
    expect(shown({ why: 'unreachable' })).toContain('The server does not answer; it may have changed.')
  })

  it('says until when it was known to be the newest, and which sections are kept', () => {
    const section = {
      ...part,
      part: 'a',
      title: '4 Looked After <Children>',
      checkedAt: '2025-03-04T17:30:00Z',
    }
    const html = shown({ part: section, parts: [section] })
    expect(html).toContain('It was still the newest on 4 March 2025 at 17:30.')
    // By London's clocks, in summer as well.
    expect(shown({ part: { ...section, checkedAt: '2025-07-03T23:30:00Z' } })).toContain(
      'newest on 4 July 2025 at 00:30.',
    )
    expect(html).toContain('Kept are: 4 Looked After &lt;Children&gt;.')
  })

  it('fills each hole of the frame once, and nothing of what it puts there', () => {
    const html = shown()
    expect(html).toContain('<title>4.2 Visits &amp; calls – Manual</title>')
    expect(html).toContain('<div><main>$& KEPT-PAGE-TITLE</main></div>')
    expect(html).toContain('href="/example/manual/releases/6/chapters/visits"')
  })

  it('says to the page which update it is', () => {
    const html = shown({ page: { ...page, html: '<p data-release="0"></p>' } })
    expect(html).toContain('<p data-release="6"></p>')
  })

  it('has the urgent notices that were last heard of, where they belong, until they are over', () => {
    const state = {
      notices: [
        notice(null, '<p>everywhere</p>'),
        notice('visits', '<p>here</p>'),
        notice('others', '<p>there</p>'),
        notice(null, '<p>over</p>', '2025-03-05T08:59:59Z'),
      ],
    }
    const html = shown({ state })
    expect(html).toContain('<p>everywhere</p><p>here</p>')
    expect(html).not.toContain('there<')
    expect(html).not.toContain('Urgent notices stand on')
    expect(html).not.toContain('over<')
    const contents = shown({ state, page: { ...page, path: '' } })
    expect(contents).toContain('<p>everywhere</p>')
    expect(contents).not.toContain('<p>here</p>')
    expect(contents).toContain('<a href="/example/manual/chapters/visits">The title of visits</a>')
    expect(html.indexOf('everywhere')).toBeLessThan(html.indexOf('Kept on'))
  })

  it('has on an older chapter the notice that stands on the one in which that has gone on, or on none', () => {
    const goneOn = { ...notice('others', '<p>there</p>') }
    Object.assign(goneOn.chapter ?? {}, { formerly: 'visits' })
    const removed = { ...notice('visits', '<p>here</p>') }
    Object.assign(removed.chapter ?? {}, { title: '' })
    expect(shown({ state: { notices: [goneOn, removed] } })).toContain('<p>there</p><p>here</p>')
    const contents = shown({ state: { notices: [removed] }, page: { ...page, path: '' } })
    expect(contents).not.toContain('Urgent notices stand on')
  })
})
