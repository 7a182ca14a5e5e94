import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  documentHash,
  type RevisionContent,
  revisionContentHash,
  sha256,
} from '@/lib/document/canonical'
import { parseDocument } from '@/lib/document/schema'
import { doc, p } from './builders'

describe('canonical JSON', () => {
  test('gives the text of RFC 8785’s own example', () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })

  test.each([undefined, Number.NaN, () => 1])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})

test('sha256 is of the UTF-8 bytes, in hexadecimal', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a document has the same hash before and after it is read', () => {
  const document = doc(p('one'), p('two'))
  const parsed = parseDocument(JSON.parse(JSON.stringify(document)))
  if ('problem' in parsed) throw new Error(parsed.problem)
  const again = parseDocument(parsed.document)
  expect('document' in again && documentHash(again.document, 1)).toBe(documentHash(parsed.document, 1))
})

describe('the hash that a decision is tied to', () => {
  const content: RevisionContent = {
    document: doc(p('one')),
    schemaVersion: 1,
    title: 'Care Planning',
    kind: 'updated',
    summary: 'Section 1 has been updated.',
    inForceOn: null,
    attachments: ['b', 'a'],
  }

  test.each<[string, Partial<RevisionContent>]>([
    ['its document', { document: doc(p('One')) }],
    ['having no text', { document: null }],
    ['its schema version', { schemaVersion: 2 }],
    ['its title', { title: 'Care planning' }],
    ['its kind of change', { kind: 'minor' }],
    ['its amendment summary', { summary: null }],
    ['its in-force date', { inForceOn: '2027-04-01' }],
    ['its attachments', { attachments: ['a'] }],
  ])('is another when a revision differs in %s', (_what, difference) => {
    expect(revisionContentHash({ ...content, ...difference })).not.toBe(revisionContentHash(content))
  })

  test('does not depend on the order of attachments, nor on anything else of a revision', () => {
    expect(revisionContentHash({ ...content, attachments: ['a', 'b'] })).toBe(revisionContentHash(content))
    expect(revisionContentHash(Object.assign({ slug: 'x' }, content))).toBe(revisionContentHash(content))
  })
})
