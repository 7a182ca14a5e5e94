import { describe, expect, test } from 'vitest'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'
import { draftSummary, type Occasion } from '@/lib/document/draft-summary'
import { as, attachment, doc, h2, image, li, link, p, ref, ul } from './builders'

/** A chapter of three sections, ids 1 to 12, of which the last lists what else there is. */
const blocks: DocumentNode[] = [
  p('This chapter sets out how plans are made.'),
  h2('Preparing the Plan'),
  p('The social worker meets the family at home.'),
  attachment(1, 'Placement Plan'),
  p('Copies are sent within ten days.'),
  image(1, 'The steps from referral to plan'),
  h2('Reviews'),
  p('The plan is reviewed after three months.'),
  p('The reviewing officer signs it.'),
  h2('Further Information'),
  ul(
    as(11, li(link('https://a.example/law', 'The law'))),
    as(12, li('See ', link('https://a.example/form', 'the form'))),
  ),
].map((block, index) => (block.type === 'bulletList' ? block : as(index + 1, block)))
const chapter = doc(...blocks)

/** The chapter with block n (from 1) replaced by others. */
function replacing(changes: Record<number, DocumentNode[]>): ChapterDocument {
  return doc(...blocks.flatMap((block, index) => changes[index + 1] ?? [block]))
}

const reworded = (n: number) => [as(n, p(`Since the new regulations clause ${n} reads otherwise.`))]
const form = link('https://a.example/new', 'the new form')
const oldForm = link('https://a.example/form', 'the form')
const law = as(11, li(link('https://a.example/law', 'The law')))

/** What is said of the chapter with block n replaced. */
const saidOf = (n: number, ...by: DocumentNode[]) =>
  draftSummary(diffClauses(chapter, replacing({ [n]: by })))

describe('the forms of amendment summary that staff know', () => {
  test.each<[string, ChapterDocument | null, ChapterDocument, Occasion, string]>([
    ['chapter added', null, chapter, 'new chapter', 'This chapter has been added to the manual.'],
    [
      'section updated',
      chapter,
      replacing({ 8: reworded(8) }),
      'update',
      'Section 2, Reviews, has been updated.',
    ],
    [
      'section added',
      chapter,
      replacing({ 9: [...blocks.slice(8, 9), as(50, h2('Records')), as(51, p('Keep them.'))] }),
      'update',
      'A new Section 3, Records, has been added.',
    ],
    [
      'link added',
      chapter,
      replacing({ 9: [as(9, p('The reviewing officer signs it. See ', form, '.'))] }),
      'update',
      'A link has been added in Section 2, Reviews.',
    ],
    [
      'further-information links updated',
      chapter,
      replacing({ 11: [ul(law, as(12, li('See ', form)))] }),
      'update',
      'The links in Section 3, Further Information, have been updated.',
    ],
    [
      'document replaced',
      chapter,
      replacing({ 4: [as(4, attachment(2, 'Placement Plan'))] }),
      'update',
      'The document Placement Plan in Section 1, Preparing the Plan, has been replaced.',
    ],
    [
      'refreshed throughout',
      chapter,
      replacing({
        1: reworded(1),
        3: reworded(3),
        4: [],
        5: reworded(5),
        6: [],
        8: reworded(8),
        9: reworded(9),
      }),
      'update',
      'This chapter has been refreshed throughout and should be re-read in full.',
    ],
    [
      'reviewed, no change',
      chapter,
      chapter,
      'review',
      'This chapter has been reviewed. No change was needed.',
    ],
  ])('%s', (_what, before, after, occasion, expected) => {
    expect(draftSummary(diffClauses(before, after), occasion)).toBe(expected)
  })
})

describe('a link', () => {
  const signs = 'The reviewing officer signs it.'
  test.each<[string, DocumentNode[], string]>([
    [
      'made of words that stood there',
      [as(9, p(link('https://a.example/x', signs)))],
      'A link has been added in Section 2, Reviews.',
    ],
    [
      'in a paragraph of its own',
      [as(9, p(signs)), as(50, p('See also ', form, '.'))],
      'A link has been added in Section 2, Reviews.',
    ],
    [
      'to a chapter',
      [as(9, p(signs, ' See ', ref(7, 'Records'), '.'))],
      'A link has been added in Section 2, Reviews.',
    ],
    [
      'in a new sentence that says more',
      [as(9, p(signs, ' A copy goes to every school, on the same day, with ', form, '.'))],
      'Section 2, Reviews, has been updated.',
    ],
    [
      'in other words',
      [as(9, p('The manager signs it. See ', form, '.'))],
      'Section 2, Reviews, has been updated.',
    ],
    [
      'under a heading that is new too',
      [as(9, p(signs)), as(50, h2('Other')), as(51, p('See ', form, '.'))],
      'A new Section 3, Other, has been added.',
    ],
  ])('%s', (_what, by, expected) => {
    expect(saidOf(9, ...by)).toBe(expected)
  })

  test('beside other changes of its section is not told apart', () => {
    const after = replacing({ 8: reworded(8), 9: [as(9, p(signs, ' See ', form, '.'))] })
    expect(draftSummary(diffClauses(chapter, after))).toBe('Section 2, Reviews, has been updated.')
  })

  test('in place of another is an update', () => {
    const before = replacing({ 9: [as(9, p(link('https://a.example/x', signs)))] })
    const after = replacing({ 9: [as(9, p(signs, ' See ', form, '.'))] })
    expect(draftSummary(diffClauses(before, after))).toBe('Section 2, Reviews, has been updated.')
  })

  test('before the first heading is added in the introduction', () => {
    expect(saidOf(1, as(1, p('This chapter sets out how plans are made. See ', form, '.')))).toBe(
      'A link has been added in the introduction.',
    )
  })
})

describe('further information', () => {
  test.each<[string, DocumentNode[], string]>([
    [
      'with a link more',
      [law, as(12, li('See ', oldForm)), as(50, li(form))],
      'The links in Section 3, Further Information, have been updated.',
    ],
    ['with a link less', [law], 'The links in Section 3, Further Information, have been updated.'],
    [
      'with another address',
      [law, as(12, li('See ', link('https://a.example/2', 'the form')))],
      'The links in Section 3, Further Information, have been updated.',
    ],
    [
      'with a sentence',
      [law, as(12, li('See ', oldForm)), as(50, li('The duty team answers all questions about it.'))],
      'Section 3, Further Information, has been updated.',
    ],
  ])('%s', (_what, list, expected) => {
    expect(saidOf(11, ul(...list))).toBe(expected)
  })
})

test('a picture in place of another is a change of its section', () => {
  expect(saidOf(6, as(6, image(2, 'The steps from referral to plan')))).toBe(
    'Section 1, Preparing the Plan, has been updated.',
  )
})
