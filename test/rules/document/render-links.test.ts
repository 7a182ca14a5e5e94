import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '@/lib/document/document'
import { renderDocument } from '@/lib/document/render'
import { bold, doc, inBrief, li, link, note, p, scope, table, td, tr, ul } from './builders'

const resolveChapter = () => null
const fileAddress = () => ''

const html = (...blocks: DocumentNode[]) =>
  renderDocument(doc(...blocks), { resolveChapter, fileAddress }).html

describe('the reader’s HTML', () => {
  test.each<[string, DocumentNode[], string]>([
    [
      'a telephone number that nobody made a link of',
      [p('Ring 01632 960 123, ', bold('or 999'), '.')],
      '<p class="govuk-body" id="c-00000001">Ring <a class="govuk-link" href="tel:+441632960123">01632 960 123</a>, <strong>or 999</strong>.</p>',
    ],
    [
      'the police’s number',
      [p('In an emergency call 999; else 2 to 3 days.')],
      '<p class="govuk-body" id="c-00000001">In an emergency call <a class="govuk-link" href="tel:999">999</a>; else 2 to 3 days.</p>',
    ],
    [
      'a telephone number within a link as the link that it is',
      [p(link('https://a.uk/', 'Ring 01632 960 123'))],
      '<p class="govuk-body" id="c-00000001"><a class="govuk-link" href="https://a.uk/">Ring 01632 960 123</a></p>',
    ],
  ])('shows %s', (_what, blocks, expected) => {
    expect(html(...blocks)).toBe(expected)
  })

  test('ends each clause with a link to itself, where the page has them', () => {
    const document = doc(
      inBrief(p('a')),
      p('b'),
      ul(li('c', ul(li('d')))),
      table(tr(td('e'), td('f'))),
      note(p('g')),
    )
    const page = renderDocument(document, { resolveChapter, fileAddress, clauseLinks: '/a' }).html
    const linked = [
      ...page.matchAll(/<a class="clause-link" href="\/a#(.*?)" aria-label="Link to this paragraph">¶<\/a>/g),
    ]
    expect(linked.map(([, anchor]) => anchor)).toEqual(
      [...page.matchAll(/id="(c-.*?)"/g)].map(([, anchor]) => anchor),
    )
    expect(page).toContain('f<a class="clause-link"')
    expect(page).not.toContain('d<a')
    expect(renderDocument(document, { resolveChapter, fileAddress }).html).not.toContain('clause-link')
  })

  test('says how much of it is the In brief', () => {
    const page = renderDocument(doc(inBrief(p('a')), scope(p('b')), p('c')), { resolveChapter, fileAddress })
    expect(page.html.slice(0, page.inBriefLength)).toMatch(/^<section class="in-brief".*<\/section>$/)
    expect(page.html.slice(page.inBriefLength)).toMatch(/^<section class="scope"/)
    expect(renderDocument(doc(scope(p('b'))), { resolveChapter, fileAddress }).inBriefLength).toBe(0)
  })
})
