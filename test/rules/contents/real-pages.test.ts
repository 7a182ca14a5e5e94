import { describe, expect, test } from 'vitest'
import { numberContents } from '@/lib/contents/number-contents'
import { everyEntry, outlineSchema } from '@/lib/contents/outline'
import { printOutline } from '@/lib/contents/print-outline'
import { draw, haveRealPages, REAL_PAGE_NAMES, readText, realPage, referencesOf } from './page'

/** Line of the file that holds the reference, and the number of the chapter that it names. */
const REFERENCES: Record<(typeof REAL_PAGE_NAMES)[number], [line: number, number: string][]> = {
  hertfordshire: [
    [164, '12.1'],
    [433, '7.1.7'],
    [638, '7.11.1'],
  ],
  template: [
    [208, '5.2.16'],
    [236, '4.9.1'],
    [237, '3.5.3'],
    [262, '4.2.10'],
    [274, '4.2.10'],
    [314, '4.9.2'],
    [327, '4.2.8'],
    [343, '5.2.16'],
  ],
  havering: [[241, '8.1.21']],
  kent: [
    [363, '2.4.6'],
    [401, '5.1.6'],
  ],
  'cambridgeshire-and-peterborough': [
    [217, '4.2.9'],
    [235, '5.2.16'],
    [259, '3.8.1'],
    [287, '4.2.11'],
    [299, '4.2.11'],
    [339, '3.8.2'],
    [357, '5.2.16'],
  ],
}

describe.skipIf(!haveRealPages)('the five real contents pages', () => {
  describe.each(REAL_PAGE_NAMES)('%s', (name) => {
    const text = haveRealPages ? realPage(`${name}.txt`) : ''
    const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())

    test('gives exactly the expected counts', () => {
      const expected: Record<string, unknown> = JSON.parse(realPage('expected.json'))
      expect(readText(text).report.counts).toEqual(expected[name])
    })

    test('is numbered by position exactly as it is printed', () => {
      const { outline } = readText(text)
      const numbered = [...numberContents(outline.entries)].flatMap(([entry, number]) =>
        number === null || number === '' ? [] : [{ entry, number }],
      )
      expect(numbered.filter(({ entry }) => entry.fixedNumber !== null)).toEqual([])
      const printed = lines.flatMap((line) => /^\d+(?:\.\d+)+/.exec(line)?.[0] ?? [])
      const withoutPrintedNumber = new Set(
        numbered.map(({ number }) => number).filter((number) => !printed.includes(number)),
      )
      expect(
        numbered.map(({ number }) => number).filter((number) => !withoutPrintedNumber.has(number)),
      ).toEqual(printed)
    })

    test('has exactly the references that lead to its own chapters', () => {
      const resolved = referencesOf(readText(text).outline).filter(({ number }) => number !== null)
      expect(resolved.map(({ number }) => number)).toEqual(REFERENCES[name].map(([, number]) => number))
      for (const [index, [line]] of REFERENCES[name].entries()) {
        expect(lines[line - 1]).toContain(resolved[index]?.words)
      }
    })

    test('leaves no line with words unaccounted for', () => {
      const { outline, report } = readText(text)
      const shown = printOutline(outline).replaceAll('\u00a0', ' ')
      const reported = new Set(report.unplaced.map(({ line }) => line))
      const lost = lines.filter((line, index) => {
        const title = line.replace(/^[\d.]+ ?/, '').replace(/( -| N\.B\.).*$| (New|Updated)$/, '')
        return !reported.has(index + 1) && !shown.includes(title)
      })
      expect(lost).toEqual([])
    })

    test('reports only captions and the words above its first section as left out', () => {
      const { unplaced } = readText(text).report
      const firstSection =
        lines.indexOf('1.1') > 0 ? lines.indexOf('1.1') : lines.findIndex((line) => /^1\.1/.test(line))
      expect(
        unplaced.filter(({ line, text: words }) => line > firstSection && !/^Caption:/.test(words)),
      ).toEqual([])
    })

    test('is the same outline after printing and reading it again, and as JSON', () => {
      const { outline } = readText(text)
      expect(readText(printOutline(outline)).outline).toEqual(outline)
      expect(outlineSchema.parse(JSON.parse(JSON.stringify(outline)))).toEqual(outline)
    })
  })

  test('Hertfordshire: one chapter at three places, two in Finances, and one below itself', () => {
    const { outline, report } = readText(realPage('hertfordshire.txt'))
    expect(
      report.broughtTogether.map(({ number, places }) => [number, places.map((place) => place.number)]),
    ).toEqual([
      ['3.1.9', ['3.1.9', '3.3.3', '10.5.4']],
      ['3.3.1', ['3.3.1', null]],
      ['5.3', ['5.3', null]],
      ['13.1', ['13.1', '13.1.2']],
    ])
    const safeguarding = outline.chapters.find((chapter) => chapter.number === '3.1.9')
    expect(safeguarding).toMatchObject({
      title: 'Safeguarding Referrals for Children- New and Open to the Adoption Service',
      badge: 'updated',
    })
    const places = [...everyEntry(outline.entries)].filter((entry) => entry.chapter === safeguarding?.key)
    expect(places.map((place) => place.title)).toEqual([
      null,
      'Safeguarding Referrals for Children - New and Open to the Adoption Service',
      'Safeguarding Referrals for Children - New and Open to the Adoption Service',
    ])
    const badges = new Map(outline.chapters.map((chapter) => [chapter.key, chapter.badge]))
    const updated = [...everyEntry(outline.entries)].filter(
      ({ chapter }) => badges.get(chapter ?? '') === 'updated',
    )
    expect(updated).toHaveLength(36)
    expect(outline.chapters.filter((chapter) => chapter.badge === 'updated')).toHaveLength(34)
  })

  test('Hertfordshire: sections without number or title, documents, and a note that lost its target', () => {
    const { outline, report } = readText(realPage('hertfordshire.txt'))
    const drawn = draw(outline)
    const from = (line: string, count: number) => {
      const start = drawn.findIndex((drawnLine) => drawnLine.trim() === line)
      return drawn.slice(start, start + count).map((drawnLine) => drawnLine.trim().slice(0, 60))
    }
    expect(from('3 section Children in Need and Safeguarding', 4)).toEqual([
      '3 section Children in Need and Safeguarding',
      '- section Hertfordshire Safeguarding Children Partnership Pr',
      '- note For Procedures relating to Child Protection (e.g. Ref',
      '3.1 section Referrals and Assessments',
    ])
    expect(from('10 section Adoption and Permanence', 3)).toEqual([
      '10 section Adoption and Permanence',
      '10.1 section',
      '10.1.1 chapter Adoption Statement of Purpose',
    ])
    expect(from('11.1 section Children in Need', 4)).toEqual([
      '11.1 section Children in Need',
      '- chapter Section 17 and Financial Support for Children and ',
      '- chapter Direct Payments for Disabled Children',
      '- document Family Safeguarding and 0-25 Together Service Gui',
    ])
    expect(from('3.3.2 chapter Family Group Conferences', 4)).toEqual([
      '3.3.2 chapter Family Group Conferences',
      '- document FGC Referrals - Top Tips',
      "- document FGC Children's Leaflet",
      '- document FGC Family & Young People Leaflet',
    ])
    expect(report.flagged).toContainEqual(expect.objectContaining({ line: 147, text: 'See also:' }))
  })

  test('Havering: edition, subsections numbered from their chapters, a chapter among the documents', () => {
    const { outline } = readText(realPage('havering.txt'))
    expect(outline.edition).toBe('November 2018')
    const drawn = draw(outline)
    expect(drawn.filter((line) => /^ {2}\S+ section/.test(line)).map((line) => line.trim())).toEqual([
      '1.1 section Policy Values and Principles',
      '1.2 section Early Help',
      "1.3 section Children's Social Care - Assessment and Planning",
      '1.4 section Court Proceedings',
      '1.5 section Missing Children',
      '1.6 section',
      '1.7 section Complaints and Whistleblowing',
      '4.1 section Children from Abroad',
      '4.2 section Young Carers',
      '4.3 section Children with Disabilities',
      '4.4 section Relinquished Children',
      '5.1 section Decision to Look After and Care Planning',
      '6.1 section',
      '6.2 section Monitoring and Reviews',
      '6.3 section Contact and Overnight Stays',
      '6.4 section Education, School Trips, Holidays and Personal Savings',
      '6.5 section Health and Wellbeing',
      '6.6 section',
      '6.7 section Leaving Care and Transition',
      '7.1 section Fostering Services',
      '8.1 section Adoption and Permanence Procedures',
    ])
    expect(drawn).toContain('      - chapter CCM Guide to Recording Plans, Needs and Reviews')
    expect(outline.chapters.find(({ title }) => title.startsWith('Electronic'))?.title).toContain(
      'Conservations',
    )
  })

  test('Kent: a short title, and notes alone in a section', () => {
    const { outline } = readText(realPage('kent.txt'))
    const short = outline.entries.filter((section) => section.shortTitle !== null)
    expect(short.map(({ title, shortTitle }) => [title, shortTitle])).toEqual([
      ['Children Involved in the Youth Justice System', 'Youth Justice'],
    ])
    expect(outline.entries.at(13)?.entries.map((entry) => entry.kind)).toEqual(['note'])
  })

  test('Cambridgeshire and Peterborough: a reserved place, a limit, a glued number, a chapter to follow', () => {
    const { outline } = readText(realPage('cambridgeshire-and-peterborough.txt'))
    expect(draw(outline)).toContain('    1.2.1 reserved')
    expect(draw(outline)).toContain('    3.1.6 chapter Children Living Away from Home')
    expect(outline.chapters.filter((chapter) => chapter.appliesTo !== null)).toMatchObject([
      {
        number: '1.4.3',
        title: 'Family Group Conferences/Family Network Meetings',
        appliesTo: 'Peterborough',
      },
    ])
    expect(outline.chapters.filter((chapter) => chapter.slot !== null)).toMatchObject([
      { number: '6.1', slot: { kind: 'to-follow', words: 'to follow' } },
    ])
  })

  test('the template: its slots', () => {
    const { outline } = readText(realPage('template.txt'))
    expect(outline.chapters.flatMap(({ number, slot }) => (slot ? [[number, slot.kind]] : []))).toEqual([
      ['1.1.1', 'substitutable'],
      ['1.2.1', 'link'],
      ['1.2.2', 'substitutable'],
      ['1.3.3', 'link'],
      ['1.3.5', 'local'],
      ['3.5.1', 'substitutable'],
      ['4.8.3', 'local'],
      ['6.1', 'local'],
    ])
  })
})
