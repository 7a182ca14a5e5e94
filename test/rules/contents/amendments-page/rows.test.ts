import { expect, test } from 'vitest'
import { drawAmendments, readAmendments } from './amendments-pages'

/** The rows of a table of this edition, and what the report says of its lines. */
function rowsOf(table: string, heading = 'Updated Chapters') {
  const { page, report } = readAmendments(`July 2024\n${heading}\n${table}`)
  return {
    rows: drawAmendments(page).slice(1),
    flagged: report.flagged.map(({ line, why }) => `${line}: ${why}`),
    unplaced: report.unplaced.map(({ line, text }) => `${line}: ${text}`),
  }
}

test('names and details in paragraphs of their own are told apart by the chapters of the contents', () => {
  const { rows, flagged } = rowsOf(
    'Chapter Name\n\nDetails\n\nKinship Care\n\nSection 3 was rewritten.\n\nSee there.\n\nCare Planning\n\nOther words.',
  )
  expect(rows).toEqual([
    'updated Kinship Care [kinship-care]: Section 3 was rewritten. / See there.',
    'updated Care Planning [care-planning]: Other words.',
  ])
  expect(flagged).toEqual([])
})

test('a name that the contents do not have is taken by its looks, and that is said', () => {
  const { rows, flagged } = rowsOf(
    'Kinship Care\n\nSection 3 was rewritten.\n\nPlacements Abroad\n\nThe list of countries is up to date.',
  )
  expect(rows).toEqual([
    'updated Kinship Care [kinship-care]: Section 3 was rewritten.',
    'updated Placements Abroad [-]: The list of countries is up to date.',
  ])
  expect(flagged).toEqual(['7: Taken for a chapter’s name by its looks: the contents have none like it.'])
})

test('a sentence, a bullet and a line like those about changes are no names', () => {
  const details = 'Section 3, Support\n- Ring the team\nAdditional Information\nsee there.'
  expect(rowsOf(`Kinship Care\n${details}`).rows).toEqual([
    `updated Kinship Care [kinship-care]: ${details.replaceAll('\n', ' / ')}`,
  ])
})

test('name and details on one line are parted after a title of the contents, the longest that fits', () => {
  expect(
    rowsOf('Kinship Care Section 3 was rewritten.\nCare Planning Meetings The form is new.').rows,
  ).toEqual([
    'updated Kinship Care [kinship-care]: Section 3 was rewritten.',
    'updated Care Planning Meetings [care-planning-meetings]: The form is new.',
  ])
})

test('what may have been a name is said, where it is taken for details', () => {
  const { rows, flagged } = rowsOf(
    'Kinship Care Section 3 was rewritten.\nPlacements Abroad The list is new.\nCare Planning\nLegal Framework\nOf 2024',
  )
  expect(rows).toEqual([
    'updated Kinship Care [kinship-care]: Section 3 was rewritten. / Placements Abroad The list is new.',
    'updated Care Planning [care-planning]: Legal Framework / Of 2024',
  ])
  const why = 'Taken as said of the chapter above it: no chapter has this name.'
  expect(flagged).toEqual([`4: ${why}`, `6: ${why}`, `7: ${why}`])
})

test('several names before one text share it', () => {
  expect(rowsOf('Kinship Care\nCare Planning\nBoth have the new address.').rows).toEqual([
    'updated Kinship Care [kinship-care]: Both have the new address.',
    'updated Care Planning [care-planning]: Both have the new address.',
  ])
})

test('a cell that ends its line has its details in the next, and an empty first cell goes on with the row', () => {
  expect(rowsOf('Kinship Care\n\tSection 3.\n\tSection 4.\nUnheard of\n\tSection 5.').rows).toEqual([
    'updated Kinship Care [kinship-care]: Section 3. / Section 4.',
    'updated Unheard of [-]: Section 5.',
  ])
})

test('numbers in a column of their own stand in front of the name', () => {
  expect(rowsOf('1.2\tKinship Care\tSection 3.').rows).toEqual([
    'updated 1.2 Kinship Care [kinship-care]: Section 3.',
  ])
})

test('columns may be parted by spaces, whatever the name is', () => {
  expect(rowsOf('Unheard of      It is new.\nKinship Care    Section 3.').rows).toEqual([
    'updated Unheard of [-]: It is new.',
    'updated Kinship Care [kinship-care]: Section 3.',
  ])
})

test('what is too long for a name is left out with what it says, and reported', () => {
  const { rows, unplaced } = rowsOf(`Kinship Care\tSection 3.\n${'Very long '.repeat(40)}\tWords.\n\tMore.`)
  expect(rows).toEqual(['updated Kinship Care [kinship-care]: Section 3.'])
  expect(unplaced).toEqual([expect.stringMatching(/^4: Very long .* Words\.$/), '5: More.'])
})

test('removed chapters may be a list of names', () => {
  expect(
    rowsOf('Placements Abroad\nShort Stays\nReplaced by Kinship Care.', 'Removed Chapters').rows,
  ).toEqual(['removed Placements Abroad [-]:', 'removed Short Stays [-]: Replaced by Kinship Care.'])
})

test('a row of which the page says nothing is kept, and that is said', () => {
  const { rows, flagged } = rowsOf('Kinship Care\tNew form.\nCare Planning\t')
  expect(rows.at(-1)).toBe('updated Care Planning [care-planning]:')
  expect(flagged).toEqual(['4: The page says nothing of it.'])
})

test('what belongs to no row is left out and reported: an introduction, and details without a name', () => {
  const { rows, unplaced } = rowsOf(
    '\tLost words.\nThe following chapters have been updated:\nKinship Care\tNew form.',
  )
  expect(rows).toEqual(['updated Kinship Care [kinship-care]: New form.'])
  expect(unplaced).toEqual(['3: Lost words.', '4: The following chapters have been updated:'])
})
