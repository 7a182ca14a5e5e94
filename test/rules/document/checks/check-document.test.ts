import { describe, expect, test } from 'vitest'
import type { CheckKind } from '@/lib/document/checks/check'
import { checkDocument } from '@/lib/document/checks/check-document'
import type { DocumentNode } from '@/lib/document/document'
import {
  as,
  bold,
  br,
  doc,
  h2,
  h3,
  h4,
  id,
  inBrief,
  li,
  link,
  note,
  ol,
  p,
  quote,
  ref,
  table,
  td,
  th,
  tr,
  ul,
} from '../builders'

const context = { referableChapters: new Set([id(901)]) }

/** What one check finds, as "clause: words", the clause by its number. */
function found(kind: CheckKind, ...blocks: DocumentNode[]): string[] {
  return checkDocument(doc(...blocks), context)
    .filter((check) => check.kind === kind)
    .map(
      ({ clauseId, words }) =>
        `${clauseId === null ? 'chapter' : Number.parseInt(clauseId.slice(-12), 16)}: ${words}`,
    )
}

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ')
const image = (alt: string, name = 'plan.png'): DocumentNode => ({
  type: 'image',
  attrs: { file: 'a'.repeat(64), name, alt, width: 10, height: 10 },
})

describe('heading levels', () => {
  test.each<[string, DocumentNode[], string[]]>([
    ['in order are right', [h2('A'), h3('B'), h4('C'), h2('D'), h3('E')], []],
    ['skipped are found', [h2('A'), h4('B')], ['2: B']],
    ['skipped are found once, not in what follows', [h2('A'), h4('B'), h4('C'), h3('D')], ['2: B']],
    ['below the first at the top are found', [h3('A'), h3('B')], ['1: A']],
    ['of headings without words are not found', [h2('A'), h4(), h3('B')], []],
    ['of headings without words do not make up for a level', [h2('A'), h3(), h4('B')], ['3: B']],
    ['may go up by any number', [h2('A'), h3('B'), h4('C'), h2('D')], []],
  ])('%s', (_what, blocks, expected) => {
    expect(found('heading-level', ...blocks)).toEqual(expected)
  })
})

describe('link text', () => {
  const to = (text: string, href = 'https://www.example.org/forms') => p('See ', link(href, text), '.')
  test.each<[string, DocumentNode, string[]]>([
    ['a name', to('the referral form'), []],
    ['click here', to('Click here'), ['1: Click here']],
    ['here', to('here'), ['1: here']],
    ['read more', to('Read more…'), ['1: Read more…']],
    ['click here with more', to('Click here for the form'), ['1: Click here for the form']],
    ['an address', to('https://www.example.org/forms'), ['1: https://www.example.org/forms']],
    ['an address without its scheme', to('www.example.org/forms'), ['1: www.example.org/forms']],
    ['a host alone', to('example.org'), ['1: example.org']],
    ['blanks', to(' '), ['1: ']],
    ['an e-mail address', to('duty@example.org', 'mailto:duty@example.org'), []],
    ['a telephone number', to('01992 555555', 'tel:+441992555555'), []],
    ['a telephone number with stops', to('01992.555.555', 'tel:+441992555555'), []],
    [
      'one link in two formats, read as one',
      p(link('https://a.uk', 'here'), {
        type: 'text',
        text: ' is the form',
        marks: [{ type: 'link', attrs: { href: 'https://a.uk' } }, { type: 'bold' }],
      }),
      [],
    ],
    ['in a list in a callout', note(ul(li(link('https://a.uk', 'this link')))), ['1: this link']],
    ['in a cell', table(tr({ type: 'tableCell', content: [p(link('https://a.uk', 'more'))] })), ['1: more']],
  ])('%s', (_what, block, expected) => {
    expect(found('link-text', block)).toEqual(expected)
  })
})

describe('tables', () => {
  test.each<[string, DocumentNode[], string[]]>([
    ['with a header row', [table(tr(th('When')), tr(td('Now')))], []],
    ['with a header column', [table(tr(th('When'), td('Now')))], []],
    ['without headers', [p('a'), table(tr(td('When'), td('Who')), tr(td('Now'), td('You')))], ['2: When']],
    ['without headers in a box', [inBrief(p('a'), table(tr(td('When')))), p('b')], ['1: When']],
  ])('%s', (_what, blocks, expected) => {
    expect(found('table-header', ...blocks)).toEqual(expected)
  })
})

describe('images', () => {
  test.each<[string, DocumentNode, string[]]>([
    ['with an alternative', image('The steps from referral to plan'), []],
    ['without one', image(' '), ['1: ']],
    ['with the file’s name', image('Plan.png'), ['1: Plan.png']],
    ['with the file’s name, its ending left off', image('plan'), ['1: plan']],
    ['with another file’s name', image('scan0001.jpeg'), ['1: scan0001.jpeg']],
    ['with a camera’s name', image('IMG_2044'), ['1: IMG_2044']],
  ])('%s', (_what, block, expected) => {
    expect(found('image-alternative', block)).toEqual(expected)
  })
})

describe('references', () => {
  test.each<[string, DocumentNode, string[]]>([
    ['to a chapter of the manual', p('See ', ref(901, 'Reviews')), []],
    ['to a chapter that is not there', p('See ', ref(902, 'Old Reviews')), ['1: Old Reviews']],
    ['in a box', { type: 'relatedChapters', content: [ul(li(ref(902, 'Old Reviews')))] }, ['1: Old Reviews']],
  ])('%s', (_what, block, expected) => {
    expect(found('dangling-reference', block)).toEqual(expected)
  })
})

describe('sentences', () => {
  test.each<[string, DocumentNode, number]>([
    ['of 35 words', p(`${words(35)}.`), 0],
    ['of 36 words', p(`${words(36)}.`), 1],
    ['two of 20', p(`${words(20)}. Then ${words(19)}.`), 0],
    ['two of 20 in a row of brackets', p(`(${words(20)}.) Then ${words(19)}.`), 0],
    ['with an abbreviation in it', p(`${words(20)}, e.g. ${words(20)}.`), 1],
    ['with an abbreviation before a name', p(`${words(20)} under s. 47 ${words(20)}.`), 1],
    ['with a number in it', p(`${words(20)} 3.5 ${words(20)}.`), 1],
    ['on two lines', p(words(20), br, words(20)), 0],
    ['in two cells', table(tr(th(words(20)), td(words(20)))), 0],
    ['in two items', ul(li(words(20)), li(words(20))), 0],
    ['in an item', ul(li(`${words(36)}`)), 1],
    ['of a quoted regulation', quote(p(words(60))), 0],
    ['with words of several parts', p(`child’s one-off 10.30 ${words(32)}`), 0],
    ['half in bold', p(`${words(20)} `, bold(words(20))), 1],
  ])('%s', (_what, block, expected) => {
    expect(found('long-sentence', block)).toHaveLength(expected)
  })

  test('are counted, and quoted by words that stand there', () => {
    const [check] = checkDocument(doc(p(`Short. First ${words(40)}.`)), context).filter(
      ({ kind }) => kind === 'long-sentence',
    )
    expect(check?.sentence).toBe('This sentence has 41 words: divide it, so that none has more than 35.')
    expect(`First ${words(40)}.`.startsWith(check?.words ?? 'none')).toBe(true)
    expect(check?.words.length).toBeLessThanOrEqual(80)
  })
})

describe('must, should and may in numbered steps', () => {
  test.each<[string, DocumentNode, string[]]>([
    ['must alone', ol(li('The social worker must visit.'), li('The manager must sign.')), []],
    ['an instruction', ol(li('Visit the child.'), li('Tell the manager.')), []],
    ['should alone', ol(li('The manager should ring first.')), []],
    ['may alone', ol(li('You must sign.'), li('The parents may attend.')), []],
    ['both in one step', ol(li('You must visit and should ring first.')), ['1: should']],
    ['should among musts', ol(li('You must visit.'), li('You should ring.')), ['2: should']],
    ['needs to', ol(li('The form needs to be signed.')), ['1: needs to']],
    ['is to', ol(li('The plan is to be signed.')), ['1: is to']],
    ['the plan is to a place', ol(li('The letter is to the family.')), []],
    ['are required to', ol(li('Carers are required to tell us.')), ['1: are required to']],
    ['may not', ol(li('Carers may not attend.')), ['1: may not']],
    ['may need to', ol(li('You may need to ring.')), ['1: may need to']],
    ['should ideally', ol(li('You should ideally ring.')), ['1: should ideally']],
    ['outside of steps', p('The form needs to be signed.'), []],
    ['in bullets', ul(li('The form needs to be signed.')), []],
    [
      'in bullets within a step',
      ol(li('For example:', ul(li('The form needs to be signed.')))),
      ['1: needs to'],
    ],
    [
      'in steps within a bullet',
      ul(li('a'), li('b', ol(li('The form needs to be signed.')))),
      ['2: needs to'],
    ],
    ['in steps within a step, once', ol(li('a', ol(li('The form needs to be signed.')))), ['1: needs to']],
    ['in steps in a callout', note(ol(li('The form needs to be signed.'))), ['1: needs to']],
  ])('%s', (_what, block, expected) => {
    expect(found('loose-modal', block)).toEqual(expected)
  })

  test('say why it matters', () => {
    const checks = checkDocument(doc(ol(li('You must visit and should ring first.'))), context)
    expect(checks.find(({ kind }) => kind === 'loose-modal')?.sentence).toBe(
      'This step says both “must” and “should”: make two steps of it, or choose one (“must” is law, “should” is good practice, “may” is a choice).',
    )
  })
})

describe('a chapter', () => {
  test.each<[string, DocumentNode[], string[]]>([
    ['with an in-brief box', [inBrief(p('Who, what, by when.')), p('a')], []],
    ['without one', [p('a')], ['chapter: ']],
    ['with an empty one', [inBrief(p()), p('a')], ['chapter: ']],
  ])('%s', (_what, blocks, expected) => {
    expect(found('no-in-brief', ...blocks)).toEqual(expected)
  })

  test('has its checks in reading order, what concerns the whole first', () => {
    const text = doc(
      h2('A'),
      as(7, p('See ', ref(902, 'B'))),
      as(3, h4('C')),
      p(link('https://a.uk', 'here')),
    )
    expect(checkDocument(text, context).map(({ kind }) => kind)).toEqual([
      'no-in-brief',
      'dangling-reference',
      'heading-level',
      'link-text',
    ])
  })
})
