import { describe, expect, test } from 'vitest'
import { chapterDocument, upgradeDocument } from '@/lib/document/schema'
import { doc, p } from './builders'

test('the zod type gives the document, or the problem as its message', () => {
  expect(chapterDocument.safeParse(doc(p('a'))).success).toBe(true)
  expect(chapterDocument.safeParse({}).error?.issues[0]?.message).toMatch(/not a chapter document/)
})

describe('a stored document', () => {
  test('of the present version is read as it is', () => {
    const document = doc(p('a'))
    expect(upgradeDocument(document, 1)).toBe(document)
  })

  test.each([0, 2, Number.NaN])('of version %s is not guessed at', (version) => {
    expect(() => upgradeDocument(doc(p('a')), version)).toThrow('Unknown document schema version')
  })

  test('that is none is not passed on', () => {
    expect(() => upgradeDocument({ type: 'paragraph' }, 1)).toThrow('not a chapter document')
  })
})
