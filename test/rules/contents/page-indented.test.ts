import { describe, expect, test } from 'vitest'
import { draw, read } from './page'

/** The lines' outline, drawn; the section line is given. */
function drawn(...lines: string[]): string[] {
  return draw(read('4. Looked After Children', ...lines).outline).slice(1)
}

describe('indented lines', () => {
  test.each([
    'See: X',
    'See Also: X',
    'SEE ALSO X',
    'Please see X',
    'For X, please see Y',
    'Where X, see Y',
    'To Access X',
  ])('reads “%s”, indented once, as a note beside the chapters', (words) => {
    expect(drawn('~ See: Town', '4.1 Care', `~ ${words} ~`, '4.2 Reviews')).toEqual([
      '  - note See: Town',
      '  4.1 chapter Care',
      `  - note ${words}`,
      '  4.2 chapter Reviews',
    ])
  })

  test('reads a line indented twice as a document of the chapter above, whatever it starts with', () => {
    expect(drawn('4.1 Care', '~ ~ See-Saw Leaflet ~', '~ ~ Process Map')).toEqual([
      '  4.1 chapter Care',
      '    - document See-Saw Leaflet',
      '    - document Process Map',
    ])
  })

  test('reads other lines indented once as documents under a chapter or document', () => {
    expect(drawn('4.1 Conferences', '~ Top Tips', '~ ~ Leaflet', '~ Flowchart')).toEqual([
      '  4.1 chapter Conferences',
      '    - document Top Tips',
      '    - document Leaflet',
      '    - document Flowchart',
    ])
  })

  test('reads them as further lines under a note', () => {
    const { outline } = read(
      '4. Care',
      '4.1 Courts',
      '~ See also: Hague Convention',
      '~ and Resource Hub',
      '~ Adult website',
    )
    expect(outline.entries[0]?.entries[1]).toMatchObject({
      text: 'See also: Hague Convention\nand Resource Hub\nAdult website',
      references: [{ words: 'Hague Convention' }, { words: 'Resource Hub' }, { words: 'Adult website' }],
    })
  })

  test('reads them as entries of a subsection elsewhere', () => {
    expect(
      drawn('4.1', 'Finances', '~ Brokerage Forms', '~ Rates', '~ ~ Table of Rates', '~ Other Forms'),
    ).toEqual([
      '  4.1 section Finances',
      '    - document Brokerage Forms',
      '    - document Rates',
      '      - document Table of Rates',
      '    - document Other Forms',
    ])
  })

  test('reads them as documents of the entry above after a document that follows a note', () => {
    expect(drawn('4.1', 'Finances', '~ Forms', '~ See also: Rates', '~ ~ Form A', '~ Form B')).toEqual([
      '  4.1 section Finances',
      '    - document Forms',
      '      - document Form A',
      '      - document Form B',
      '    - note See also: Rates',
    ])
  })

  test('reads a line with a web address as a link', () => {
    const { outline } = read('4. Care', '4.1 Courts', '~ ~ Guidance: https://www.example.org/guidance.')
    expect(outline.entries[0]?.entries[0]?.entries[0]).toMatchObject({
      kind: 'link',
      title: 'Guidance: https://www.example.org/guidance.',
      references: [{ href: 'https://www.example.org/guidance', chapter: null }],
    })
  })

  test('keeps the indentation of a page that lost its no-break spaces', () => {
    expect(drawn('4.1 Care', '  Top Tips', '    Leaflet', '  See also: Tips')).toEqual([
      '  4.1 chapter Care',
      '    - document Top Tips',
      '    - document Leaflet',
      '  - note See also: Tips',
    ])
  })

  test('keeps a bare “See also:” and flags that it lost its target', () => {
    const { outline, report } = read('4. Care', '4.1 Missing Children', '~ See also: ~', '4.2 Education')
    expect(outline.entries[0]?.entries[1]).toMatchObject({ kind: 'note', text: 'See also:', references: [] })
    expect(report.flagged).toContainEqual({
      line: 3,
      text: 'See also:',
      why: expect.stringContaining('lost'),
    })
  })
})
