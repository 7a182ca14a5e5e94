import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/lib/document/document'
import { renderDocument } from '@/lib/document/render'
import { anyIdentifiedDocument } from './any-document'
import {
  as,
  bold,
  br,
  caution,
  doc,
  h2,
  h3,
  h4,
  id,
  inBrief,
  italic,
  li,
  link,
  nb,
  note,
  ol,
  olFrom,
  p,
  quote,
  ref,
  related,
  scope,
  table,
  td,
  th,
  tr,
  ul,
} from './builders'

const fileAddress = (file: string, name: string) => `/kent/manual/files/${file}/${encodeURIComponent(name)}`

const resolveChapter = (chapterId: string) =>
  chapterId === id(9)
    ? { title: 'Care & Planning', number: '4.2', href: '/kent/manual/chapters/care-planning' }
    : null

const html = (...blocks: DocumentNode[]) =>
  renderDocument(doc(...blocks), { resolveChapter, fileAddress }).html

describe('the reader’s HTML', () => {
  test.each<[string, DocumentNode[], string]>([
    ['a paragraph', [p('one')], '<p class="govuk-body" id="c-00000001">one</p>'],
    [
      'formatting',
      [p(bold('a'), italic('b'), br, 'c')],
      '<p class="govuk-body" id="c-00000001"><strong>a</strong><em>b</em><br>c</p>',
    ],
    ['nothing for what has no words', [p(), h2(), p('  ')], '  '],
    [
      'a list, its words without paragraphs of their own',
      [ul(li('a', ul(li('b'))), li('c'))],
      '<ul class="govuk-list govuk-list--bullet"><li id="c-00000001">a<ul class="govuk-list govuk-list--bullet"><li>b</li></ul></li><li id="c-00000002">c</li></ul>',
    ],
    [
      'an item of two paragraphs',
      [ol(li(p('a'), p('b')))],
      '<ol class="govuk-list govuk-list--number"><li id="c-00000001"><p class="govuk-body">a</p><p class="govuk-body">b</p></li></ol>',
    ],
    [
      'a list that goes on',
      [olFrom(4)(li('a'))],
      '<ol class="govuk-list govuk-list--number" start="4"><li id="c-00000001">a</li></ol>',
    ],
    [
      'a quotation',
      [quote(p('a'))],
      '<blockquote class="govuk-inset-text quotation" id="c-00000001"><p class="govuk-body">a</p></blockquote>',
    ],
    [
      'a link',
      [p(link('https://a.uk/?a=1&b="', 'x'))],
      '<p class="govuk-body" id="c-00000001"><a class="govuk-link" href="https://a.uk/?a=1&amp;b=&quot;">x</a></p>',
    ],
    [
      'a reference as a link with the title of the day',
      [p('See ', ref(9, 'Old title'))],
      '<p class="govuk-body" id="c-00000001">See <a class="govuk-link" href="/kent/manual/chapters/care-planning">Care &amp; Planning</a></p>',
    ],
    [
      'a reference that cannot be resolved as its label',
      [p('See ', ref(8, 'Old <title>'))],
      '<p class="govuk-body" id="c-00000001">See Old &lt;title&gt;</p>',
    ],
    [
      'a note',
      [note(p('a'))],
      '<div class="govuk-inset-text callout callout--note" id="c-00000001"><p class="govuk-body callout__label"><strong>Note</strong></p><p class="govuk-body">a</p></div>',
    ],
  ])('%s', (_what, blocks, expected) => {
    expect(html(...blocks).trim()).toBe(expected.trim())
  })

  test('shows each callout’s kind in words', () => {
    const page = html(note(p('a')), caution(p('b')), nb(p('c')))
    expect([...page.matchAll(/callout__label"><strong>(.*?)</g)].map(([, label]) => label)).toEqual([
      'Note',
      'Caution',
      'N.B.',
    ])
    expect(page).toContain('govuk-warning-text')
  })

  test('numbers headings, with a link to each beside it and not in its name', () => {
    const page = renderDocument(doc(h2('Visits & <calls>'), h3('Urgent'), h4('At night')), {
      resolveChapter,
      fileAddress,
    })
    expect(page.html).toContain(
      '<div class="clause-heading"><h2 class="govuk-heading-m" id="c-00000001"><span class="heading-number">1.</span> Visits &amp; &lt;calls&gt;</h2><a class="clause-link" href="#c-00000001" aria-label="Link to section 1">¶</a></div>',
    )
    expect(page.headings).toEqual([
      { id: 'c-00000001', number: '1.', title: 'Visits & <calls>', level: 2 },
      { id: 'c-00000002', number: '1.1', title: 'Urgent', level: 3 },
      { id: 'c-00000003', number: '1.1.1', title: 'At night', level: 4 },
    ])
  })

  test('shows boxes as regions named by their headings', () => {
    const page = html(inBrief(p('a')), scope(p('b')), related(ul(li('c'))), p('d'))
    expect(page).toContain(
      '<section class="in-brief" id="c-00000001" aria-labelledby="in-brief-heading"><h2 class="govuk-heading-s box-heading" id="in-brief-heading">In brief</h2><p class="govuk-body">a</p></section>',
    )
    expect(page).toContain('<section class="scope"')
    expect(page).toContain('<section class="related-chapters"')
  })

  test('makes one link of neighbouring runs to one address', () => {
    const to = { type: 'link', attrs: { href: 'https://a.uk/' } }
    const run = (text: string, ...marks: { type: string }[]) => ({
      type: 'text',
      text,
      marks: [to, ...marks],
    })
    expect(html(p(run('a '), run('b', { type: 'bold' }), run(' c'), ' d'))).toContain(
      '<a class="govuk-link" href="https://a.uk/">a <strong>b</strong> c</a> d',
    )
  })

  test('does not put a reference’s link into another link', () => {
    const marks = [{ type: 'link', attrs: { href: 'https://a.uk/' } }]
    expect(html(p({ ...ref(9, 'A'), marks }))).not.toMatch(/<a [^>]*><a/)
  })

  test('gives two clauses whose ids end alike different anchors', () => {
    const twin = '11111111-0000-4000-8000-000000000001'
    const page = html(p('a'), { ...p('b'), attrs: { clauseId: twin } })
    expect(page).toContain(`id="c-${twin}"`)
  })
})

describe('a table', () => {
  test('scrolls in a region with a name, has a head, and says what its header cells head', () => {
    const page = html(h2('Timescales'), table(tr(th('Task'), th('By')), tr(th('Visit'), td('10 days'))))
    expect(page).toContain(
      '<div class="table-scroll" role="region" aria-label="Table 1: Timescales" tabindex="0"><table class="govuk-table">',
    )
    expect(page).toContain(
      '<thead class="govuk-table__head"><tr class="govuk-table__row" id="c-00000002"><th scope="col" class="govuk-table__header">Task</th>',
    )
    expect(page).toContain(
      '<tbody class="govuk-table__body"><tr class="govuk-table__row" id="c-00000003"><th scope="row" class="govuk-table__header">Visit</th><td class="govuk-table__cell">10 days</td></tr></tbody>',
    )
  })

  test('says that a header cell heads several columns or rows', () => {
    const page = html(table(tr(th('A', { colspan: 2 })), tr(th('B', { rowspan: 2 }), td('c')), tr(td('d'))))
    expect(page).toContain('<th scope="colgroup" class="govuk-table__header" colspan="2">')
    expect(page).toContain('<th scope="rowgroup" class="govuk-table__header" rowspan="2">')
  })

  test('has no head where a header cell reaches into the body', () => {
    expect(html(table(tr(th('A', { rowspan: 2 }), th('B')), tr(td('c'))))).not.toContain('<thead')
  })

  test('in a box is named by the box', () => {
    expect(html(inBrief(table(tr(td('a')))), p('b'))).toContain('aria-label="Table 1: In brief"')
  })
})

describe('whatever is stored, the HTML is safe', () => {
  const hostile = '"><script>alert(1)</script>\'&'

  test('text, labels and attributes are escaped', () => {
    const page = html(
      p(hostile),
      p(link(`https://a.uk/${hostile}`, hostile)),
      p(ref(8, hostile)),
      h2(hostile),
    )
    expect(page).not.toContain('<script')
  })

  test('an id that no border let in cannot leave its attribute', () => {
    const page = html({ ...p('a'), attrs: { clauseId: '"onclick="alert(1)' } })
    expect(page).not.toContain('"alert(1)')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'java\nscript:alert(1)'])('%j is no link', (href) => {
    expect(html(p(link(href, 'words')))).toBe('<p class="govuk-body" id="c-00000001">words</p>')
  })

  test('an unknown node throws', () => {
    expect(() => html({ type: 'iframe' })).toThrow('iframe')
  })

  test('tags are balanced, ids unique, and nothing is styled, scripted or opened elsewhere', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, (document) => {
        const page = renderDocument(document, { resolveChapter, fileAddress }).html
        expect(unbalanced(page)).toEqual([])
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, value]) => value)
        expect(new Set(ids).size).toBe(ids.length)
        expect(page).not.toMatch(/<[^>]* (style|target|on\w+)=/)
      }),
    )
  })
})

/** The tags left open, or closed without having been opened. */
function unbalanced(page: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'br' || name === 'img') continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [...open, `/${name}`]
  }
  return open
}

test('a clause is found by its anchor whatever block it is', () => {
  const page = html(
    as(0x1a, inBrief(p('a'))),
    as(0x2a, note(p('b'))),
    ul(as(0x3a, li('c'))),
    table(as(0x4a, tr(td('d')))),
  )
  for (const anchor of ['c-0000001a', 'c-0000002a', 'c-0000003a', 'c-0000004a'])
    expect(page).toContain(`id="${anchor}"`)
})
