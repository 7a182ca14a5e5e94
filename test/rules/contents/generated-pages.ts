import fc from 'fast-check'

const NBSP = '\u00a0'

/** Titles with much in common, and with what is hard to tell from something else. */
const title = fc
  .array(
    fc.constantFrom(
      'Care Planning',
      'Staying Put',
      'See',
      'For',
      'and',
      'New',
      'Updated',
      '-',
      '–',
      'N.B.',
      'can be substituted here',
      '- local',
      '- local procedure',
      '- link to local procedures',
      '- to follow',
      '- under review',
      '- please note this section is under review',
      '(This procedure only applies to Peterborough)',
      '(This procedure only applies to Ely)',
      '(Leaflet)',
      '2013',
      '16-17',
      '5.',
      '1.2',
      '.',
      '&',
      'Caption:',
      'Edition:',
      'https://example.org/a',
      'please see also:',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '))

const ordinal = fc.integer({ min: 1, max: 3 }).map(String)
const dotted = fc.array(ordinal, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.'))
const margin = fc.constantFrom('', '', '', `${NBSP} `, `${NBSP} ${NBSP} `, '  ', '    ', '\t')
const status = fc.constantFrom(
  '',
  '',
  ` ${NBSP}`,
  ' Updated',
  ' New',
  ' - under review',
  ' - local',
  ' - to follow Updated',
)

const line = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(ordinal, title).map(([number, words]) => `${number}. ${words}`) },
  { weight: 1, arbitrary: fc.tuple(ordinal, title).map(([number, words]) => `  ${number}. ${words}`) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(margin, dotted, title, status)
      .map(([indent, number, words, after]) => `${indent}${number} ${words}${after}`),
  },
  { weight: 3, arbitrary: dotted },
  { weight: 3, arbitrary: fc.tuple(title, status).map(([words, after]) => `${words}${after}`) },
  {
    weight: 4,
    arbitrary: fc.tuple(margin, title, status).map(([indent, words, after]) => `${indent}${words}${after}`),
  },
  { weight: 2, arbitrary: title.map((words) => `${NBSP} See also: ${words} ${NBSP}`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '(This procedure only applies to Peterborough)',
      '(This procedure only applies to Ely)',
      'Caption: section 1 contents',
      'November 2018',
      'Edition: Spring 2024',
      'See also:',
      `${NBSP} See also: ${NBSP}`,
      `${NBSP} ${NBSP}`,
      '1.',
      '',
    ),
  },
)

/** Pages of any lines in any order: what an importer may be given. Most have a section. */
export const anyPage = fc.array(line, { maxLength: 30, size: 'max' }).map((lines) => lines.join('\n'))

/** Such pages with a word of its own at the end of each line that has any words besides a number. */
export const markedPage = anyPage.map((page) =>
  page
    .split('\n')
    .map((text, index) => (/[A-Za-z]/.test(text) ? `${text} mark${index}` : text))
    .join('\n'),
)
