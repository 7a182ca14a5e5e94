import { describe, expect, test } from 'vitest'
import { clausesOf, isBlank, plainText, withClauseIds } from '@/lib/document/clauses'
import type { DocumentNode } from '@/lib/document/document'
import { endingOf, isFileName, isNameOf, sizeWords } from '@/lib/document/file-kinds'
import { filesIn } from '@/lib/document/files-in'
import { isManualAddress } from '@/lib/document/manual-address'
import { parseDocument } from '@/lib/document/schema'
import { searchRows } from '@/lib/document/search-text'
import {
  attachment,
  definition,
  doc,
  file,
  h2,
  id,
  idsFrom,
  image,
  li,
  manualRef,
  note,
  p,
  table,
  td,
  th,
  tr,
  ul,
} from './builders'

function problemOf(...blocks: DocumentNode[]): string {
  const parsed = parseDocument(doc(...blocks))
  return 'problem' in parsed ? parsed.problem : 'none'
}

const CARE = '/kent/childrens-services/chapters/care-planning'

describe('definitions, images, attachments and other manuals', () => {
  test('are taken, and are not changed by being read again', () => {
    const document = doc(
      definition('LADO', p('The designated officer'), ul(li('one'))),
      image(1, 'A map'),
      attachment(2, 'Placement plan'),
      p('See ', manualRef(CARE, 'Kent’s Care Planning')),
    )
    const parsed = parseDocument(document)
    expect('document' in parsed && parseDocument(parsed.document)).toEqual(parsed)
    expect(problemOf(...document.content)).toBe('none')
  })

  test('are clauses, each one whatever it holds', () => {
    const clauses = clausesOf(
      doc(
        definition('LADO', p('The officer'), ul(li('a'), li('b'))),
        image(1, 'A map'),
        attachment(2, 'Plan'),
      ),
    )
    expect(clauses.map(({ kind, text }) => [kind, text])).toEqual([
      ['definition', 'LADO\nThe officer\na\nb'],
      ['image', 'A map'],
      ['attachment', 'Plan (PDF, 45 KB)'],
    ])
    const bare = { type: 'doc' as const, content: [image(1, 'A map'), definition('a', p('b'))] }
    expect(clausesOf(withClauseIds(bare, idsFrom(1))).map((clause) => clause.id)).toEqual([id(1), id(2)])
  })

  test('are found by their words', () => {
    const rows = searchRows(
      doc(h2('Forms'), attachment(2, 'Placement plan'), p('a ', manualRef(CARE, 'Care in Kent'))),
    )
    expect(rows.map(({ heading, text }) => `${heading}: ${text}`)).toEqual([
      '1. Forms: Forms',
      '1. Forms: Placement plan (PDF, 45 KB)',
      '1. Forms: a Care in Kent',
    ])
  })

  test('an empty definition shows nothing', () => {
    const [empty] = clausesOf(doc(definition('', p())))
    expect(empty && isBlank(empty)).toBe(true)
    expect(plainText(definition('', p()))).toBe('')
  })

  test.each<[string, DocumentNode[], string]>([
    [
      'an image without alternative text',
      [p('a'), image(1, '  ')],
      'Block 2 has an image without alternative text (“image-1.png”): say in words what it shows.',
    ],
    ['an image without a file', [image(1, 'a', { file: 'abc' })], 'Block 1 has an image without a file.'],
    [
      'an image without a size',
      [image(1, 'a', { width: 0 })],
      'Block 1 has an image (“image-1.png”) without its width and height.',
    ],
    [
      'alternative text that is a chapter of its own',
      [image(1, 'a'.repeat(501))],
      'longer than 500 characters',
    ],
    ['an attachment without a title', [attachment(1, ' ')], 'without a title of at most 300 characters'],
    [
      'an attachment of a type of its own',
      [attachment(1, 'a', { mediaType: 'text/html' })],
      'of a type or size that a chapter cannot hold',
    ],
    [
      'an attachment of 21 MB',
      [attachment(1, 'a', { size: 22_020_096 })],
      'of a type or size that a chapter cannot hold',
    ],
    [
      'an attachment whose name leads elsewhere',
      [attachment(1, 'a', { name: '../a.pdf' })],
      'an attachment without a file',
    ],
    ['a reference to a script', [p(manualRef('javascript:alert(1)', 'a'))], 'leads to no manual’s address'],
    ['a reference without words', [p(manualRef(CARE, ''))], 'without words'],
    [
      'a definition without its text',
      [{ type: 'definition', content: [{ type: 'definitionTerm' }] }],
      'a definition that is empty or incomplete',
    ],
    [
      'a heading in a definition',
      [definition('a', h2('b'))],
      'a heading that cannot stand in a definition’s text',
    ],
    ['an image in a callout', [note(image(1, 'a'))], 'an image that cannot stand in a callout'],
    [
      'an attachment in a table',
      [table(tr(th('A')), tr({ ...td('b'), content: [attachment(1, 'a')] }))],
      'an attachment that cannot stand in a table cell',
    ],
  ])('refused: %s', (_, blocks, sentence) => {
    expect(problemOf(...blocks)).toContain(sentence)
  })
})

describe('the files of a document', () => {
  test('are each once and sorted, wherever they stand', () => {
    const document = doc(image(9, 'a'), attachment(5, 'b'), p('c'), image(9, 'd'), note(image(1, 'e')))
    expect(filesIn(document)).toEqual([file(1), file(5), file(9)])
    expect(filesIn(doc(p('a'), image(1, 'without a file', { file: null })))).toEqual([])
  })
})

describe('another manual’s address', () => {
  test.each([
    '/kent/childrens-services',
    CARE,
    `${CARE}#c-1a2b3c4d`,
    '/kent/childrens-services/amendments',
    '/kent/childrens-services/releases/3',
    '/kent/childrens-services/releases/3/chapters/care-planning',
  ])('is %s', (address) => expect(isManualAddress(address)).toBe(true))

  test.each([
    'https://elsewhere.example/kent/childrens-services',
    '//elsewhere.example/kent',
    '/kent',
    '/workspace/kent',
    '/api/auth',
    '/kent/childrens-services/../secret',
    '/kent/childrens-services?x=1',
    '/kent/childrens-services/search',
    '/kent/childrens-services/releases/0',
    '/Kent/childrens-services',
    `/kent/${'a'.repeat(800)}`,
    null,
  ])('is not %s', (address) => expect(isManualAddress(address)).toBe(false))
})

describe('files in words', () => {
  test.each([
    [1, '1 byte'],
    [812, '812 bytes'],
    [46_080, '45 KB'],
    [1_048_576, '1 MB'],
    [3_355_443, '3.2 MB'],
    [20_971_520, '20 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

  test.each<[string, boolean]>([
    ['Placement plan (2024).pdf', true],
    ['…é.pdf', true],
    ['', false],
    ['..', false],
    ['a/b.pdf', false],
    ['a\\b.pdf', false],
    ['a\nb.pdf', false],
    ['a\u202efdp.exe', false],
    ['a'.repeat(151), false],
  ])('%j may be a file’s name: %s', (name, may) => expect(isFileName(name)).toBe(may))

  test('a name has to end as its type does', () => {
    expect(isNameOf('a.PDF', 'application/pdf')).toBe(true)
    expect(isNameOf('a.pdf.html', 'application/pdf')).toBe(false)
    expect(isNameOf('a.html', 'text/html')).toBe(false)
    expect(endingOf('a.tar.GZ')).toBe('gz')
    expect(endingOf('leaflet')).toBe('')
  })
})
