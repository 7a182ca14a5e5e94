import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml } from '@/lib/document/html'
import { type ExplainedTerm, explainTerms } from '@/lib/reading/chapter/explain-terms'

const terms = [
  { words: ['Independent Reviewing Officer', 'IRO'], explanation: 'Leads the reviews.' },
  {
    words: ['looked after child', 'LAC', 'child in care'],
    explanation: 'A child whom the council looks after.',
  },
  { words: ['child in need'], explanation: 'A child who needs help.' },
  { words: ['section 47', 's47'], explanation: 'Enquiries.' },
  { words: ['PA', 'personal adviser'], explanation: 'Advises a care leaver.' },
  { words: ["children's & families’ team"], explanation: 'A <team>.' },
  { words: ['care plan', 'CP'], explanation: '' },
]

const drawn = (html: string, known: ExplainedTerm[] = terms) =>
  explainTerms([html], known)
    .join('')
    .replace(/<div class="terms">.*$/s, '')

/** The words that are explained, in order. */
function explained(html: string): string[] {
  return [...drawn(html).matchAll(/popovertarget="[^"]+">([^<]*)</g)].map(([, word = '']) => word)
}

describe('terms in a text', () => {
  it('are buttons that show what they mean, without a script', () => {
    expect(explainTerms(['<p>Ask the IRO.</p>'], terms)).toEqual([
      '<p>Ask the <button type="button" class="term" popovertarget="term-1">IRO</button>.</p>' +
        '<div class="terms"><p class="terms__title"><strong>Words explained</strong></p>' +
        '<p id="term-1" popover autofocus tabindex="-1"><strong>Independent Reviewing Officer</strong>: Leads the reviews.</p></div>',
    ])
  })

  it.each([
    ['by any of their words', '<p>The IRO and the child in care</p>', ['IRO', 'child in care']],
    ['once a section, whichever word', '<p>IRO, the Independent Reviewing Officer, IRO</p>', ['IRO']],
    ['again in the next section', '<p>IRO</p><h2 id="x">More</h2><p>IRO</p>', ['IRO', 'IRO']],
    ['again after a box', '<section><p>IRO</p></section><p>IRO</p>', ['IRO', 'IRO']],
    ['in lists and cells', '<ul><li>IRO</li></ul><table><td>s47</td></table>', ['IRO', 's47']],
    ['in bold', '<p><strong>IRO</strong></p>', ['IRO']],
    ['as several', '<p>IROs and looked after children</p>', ['IROs', 'looked after children']],
    ['across lines', '<p>looked\nafter child</p>', ['looked\nafter child']],
    [
      'at the beginning of a sentence',
      '<p>Section 47 and Looked After Child</p>',
      ['Section 47', 'Looked After Child'],
    ],
    [
      'with signs in them',
      '<p>The children’s &amp; families&#39; team</p>',
      ['children’s &amp; families&#39; team'],
    ],
  ])('are explained %s', (_words, html, expected) => {
    expect(explained(html)).toEqual(expected)
  })

  it.each([
    ['in links', '<p><a href="/x">the IRO</a></p>'],
    ['in links with marks in them', '<p><a href="/x">the <strong>IRO</strong></a></p>'],
    ['in headings', '<h2 id="x">The IRO</h2><h3>LAC</h3>'],
    ['in heads of tables', '<table><th scope="col">IRO</th></table>'],
    ['in definitions', '<dl><div><dt>IRO</dt><dd>The IRO leads.</dd></div></dl>'],
    ['in other words', '<p>IROning, lack, s471, virus, as47</p>'],
    ['where an abbreviation is written otherwise', '<p>pa, Pa, lac</p>'],
    ['in attributes', '<img alt="The IRO of a child in care">'],
    ['where nothing is said of them', '<p>The care plan, CP</p>'],
  ])('are not %s', (_words, html) => {
    expect(drawn(html)).toBe(html)
  })

  it('are explained after a link, a heading and a definition again', () => {
    expect(explained('<p><a href="/x">IRO</a> IRO</p>')).toEqual(['IRO'])
  })

  it('are each explained once, after the last part, however often they stand in a text', () => {
    const parts = explainTerms(['<section><p>IRO</p></section>', '<p>LAC, the IRO</p>'], terms)
    expect([...parts.join('').matchAll(/popovertarget="(term-\d)"/g)].map(([, id]) => id)).toEqual([
      ...['term-1', 'term-2', 'term-1'],
    ])
    expect(parts[0]).not.toContain('class="terms"')
    expect([...parts.join('').matchAll(/<p id="(term-\d)"/g)].map(([, id]) => id)).toEqual([
      'term-1',
      'term-2',
    ])
    expect(explainTerms(['<p>None</p>'], terms)).toEqual(['<p>None</p>'])
  })

  it('are escaped', () => {
    expect(explainTerms(['<p>children’s &amp; families&#39; team</p>'], terms).join('')).toContain(
      'A &lt;team&gt;.',
    )
  })

  it('leave every text as it was, whatever its words and theirs are', () => {
    const words = fc.array(
      fc.record({ words: fc.array(fc.string({ minLength: 2 }), { minLength: 1 }), explanation: fc.string() }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words, (text, others) => {
        const html = `<p>${escapeHtml(text)}</p>`
        const without = drawn(html, [...terms, ...others]).replace(/<button [^>]*>([^<]*)<\/button>/g, '$1')
        expect(without).toBe(html)
      }),
      { numRuns: 500 },
    )
  })
})
