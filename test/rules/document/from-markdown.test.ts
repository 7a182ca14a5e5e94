import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf, plainText } from '@/lib/document/clauses'
import { documentFromMarkdown, splitFrontMatter } from '@/lib/document/from-markdown'
import { parseDocument } from '@/lib/document/schema'
import {
  bold,
  br,
  caution,
  definition,
  doc,
  h2,
  h3,
  id,
  idsFrom,
  inBrief,
  italic,
  li,
  link,
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

const read = (markdown: string) =>
  documentFromMarkdown(markdown, {
    chapterIdFor: (title) => (title === 'Care Planning' ? id(9) : null),
    newId: idsFrom(1),
  })

/** The document in its normal form, for comparison. */
const normal = (document: unknown) => {
  const parsed = parseDocument(document)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.document
}

describe('Markdown becomes a document', () => {
  test.each([
    [
      'headings and paragraphs',
      '## One\n\nwords\nmore\n\n### Two',
      doc(h2('One'), p('words more'), h3('Two')),
    ],
    [
      'bold, italic and links',
      '**a** *b* [c](https://a.uk/x)',
      doc(p(bold('a'), ' ', italic('b'), ' ', link('https://a.uk/x', 'c'))),
    ],
    ['line breaks', 'a\\\nb', doc(p('a', br, 'b'))],
    [
      'lists, loose ones too',
      '- a\n- b\n  - c\n\n4. d\n\n5. e',
      doc(ul(li('a'), li('b', ul(li('c')))), olFrom(4)(li('d'), li('e'))),
    ],
    ['an item that begins with a list', '- - a', doc(ul({ type: 'listItem', content: [p(), ul(li('a'))] }))],
    [
      'tables',
      '| A | B |\n| --- | --- |\n| c | **d** |',
      doc(table(tr(th('A'), th('B')), tr(td('c'), { type: 'tableCell', content: [p(bold('d'))] }))),
    ],
    ['quotations', '> One.\n>\n> Two.', doc(quote(p('One.'), p('Two.')))],
    [
      'callouts',
      '::: note\na\n\n- b\n:::\n\n::: caution\nc\n:::',
      doc(note(p('a'), ul(li('b'))), caution(p('c'))),
    ],
    [
      'boxes, put in their order',
      'x\n\n::: related-chapters\n- a\n:::\n\n::: scope\nb\n:::\n\n::: in-brief\n1. c\n:::',
      doc(inBrief(ol(li('c'))), scope(p('b')), related(ul(li('a'))), p('x')),
    ],
    [
      'references',
      'See **[[Care Planning]]**.',
      doc(p('See ', { ...ref(9, 'Care Planning'), marks: [{ type: 'bold' }] }, '.')),
    ],
    ['references to no chapter, as plain words', 'See [[Dragons]].', doc(p('See Dragons.'))],
    ['HTML, as the words it is', 'a <b>c</b>', doc(p('a <b>c</b>'))],
    ['nothing', '', doc(p())],
    ['what follows the front matter', '---\ntitle: A\n---\n\nb', doc(p('b'))],
  ])('%s', (_what, markdown, expected) => {
    expect(read(markdown)).toEqual(normal(expected))
  })
})

test('a definition is its word and what it means', () => {
  expect(read('::: definition Looked after child\nA *child*.\n\n- a\n:::\n\nb')).toMatchObject(
    doc(definition('Looked after child', p('A ', italic('child'), '.'), ul(li('a'))), p('b')),
  )
})

describe('Markdown without a place in a chapter is refused', () => {
  test.each([
    ['---\ntitle: A\n---\n# B', 'Line 4: headings begin with ##'],
    ['a\n\n```\ncode\n```', 'Line 3: a chapter cannot hold “fence”'],
    ['a `b`', 'Line 1: a chapter cannot hold “code_inline”'],
    ['![a](https://a.uk/b.png)', 'Line 1: a chapter cannot hold “image”'],
    ['a\n\n---', 'Line 3: a chapter cannot hold “hr”'],
    ['a\n\n::: tip\nb\n:::', 'Line 3: unknown box “::: tip”'],
    ['::: note\n## A\n:::', 'Line 2: “heading” cannot stand in “container_note”'],
    ['- a\n\n  > b', 'Line 3: “blockquote” cannot stand in “list_item”'],
    ['a\n\n::: definition\nb\n:::', 'Line 3: a definition begins with “::: definition” and its word'],
    ['> ::: note\n> a\n> :::', 'cannot stand in “blockquote”'],
    ['::: scope\na\n:::\n\n::: scope\nb\n:::', 'Line 5: a second box of its kind'],
    ['a [b](/c)', 'a link to “/c”'],
  ])('%j', (markdown, sentence) => {
    expect(() => read(markdown)).toThrow(sentence)
  })
})

test('whatever stands in what, no word is lost: it is in the document, or the text is refused', () => {
  const { block } = fc.letrec<{ block: string }>((tie) => {
    const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'))
    const indented = (first: string, rest: string) => (text: string) =>
      first + text.replace(/\n(?=.)/g, `\n${rest}`)
    return {
      block: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'word',
          '**bold** word',
          '[[Dragons]]',
          '## word',
          '| a | b |\n| --- | --- |\n| c | d |',
          '- word\n- word',
          '5. word',
        ),
        inner.map(indented('> ', '> ')),
        inner.map(indented('- ', '  ')),
        fc
          .tuple(fc.constantFrom('note', 'nb', 'scope', 'in-brief'), inner)
          .map(([name, text]) => `:::: ${name}\n${text}\n::::`),
      ),
    }
  })
  const lettersIn = (text: string) =>
    [...text.replace(/:::: [a-z-]+/g, '').matchAll(/[a-zA-Z]/g)].sort().join('')
  let taken = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const markdown = blocks.join('\n\n')
      const document = readOrRefuse(markdown)
      if (!document) return
      taken += 1
      expect(lettersIn(plainText(document))).toBe(lettersIn(markdown))
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(20)
})

function readOrRefuse(markdown: string) {
  try {
    return read(markdown)
  } catch {
    return null
  }
}

test.each([
  ['---\ntitle: Care Planning\n---\nx', { title: 'Care Planning', body: '\n\n\nx' }],
  ['\uFEFF---\r\ntitle: "A: b"\r\n---\r\nx', { title: 'A: b', body: '\n\n\nx' }],
  ['---\nother: 1\n---\n', { title: null, body: '\n\n\n' }],
  ['no front matter', { title: null, body: 'no front matter' }],
])('front matter of %j', (markdown, expected) => {
  expect(splitFrontMatter(markdown)).toEqual(expected)
})

describe('the demonstration’s chapters', () => {
  const folder = join(process.cwd(), 'prisma/demonstration/chapters')
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

  test.each(files)('%s is read whole', (name) => {
    const markdown = readFileSync(join(folder, name), 'utf8')
    expect(splitFrontMatter(markdown).title).toBeTruthy()
    expect(clausesOf(read(markdown)).length).toBeGreaterThan(20)
  })
})
