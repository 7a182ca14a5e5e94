import { describe, expect, it } from 'vitest'
import { acceptedEncoding, matchesTag } from '@/lib/reading/serving/encoding'

describe('the encoding of an answer', () => {
  it.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.1, gzip;q=1', 'br'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['identity;q=1, *;q=0', 'identity'],
  ])('for "%s" is %s', (header, expected) => {
    expect(acceptedEncoding(header)).toBe(expected)
  })
})

describe('If-None-Match', () => {
  it.each([
    [null, false],
    ['"a-br"', true],
    ['W/"a-br"', true],
    ['"x", "a-br"', true],
    ['*', true],
    ['"a-gzip"', false],
    ['a-br', false],
  ])('%s', (header, expected) => {
    expect(matchesTag(header, '"a-br"')).toBe(expected)
  })
})
