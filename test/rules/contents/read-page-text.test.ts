import { describe, expect, test } from 'vitest'
import { readPageText } from '@/lib/contents/read-page-text'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readPageText', () => {
  test('reads UTF-8, with or without a byte order mark', () => {
    expect(readPageText(bytes('1. Children’s\u00a0Homes'), 'contents page')).toEqual({
      text: '1. Children’s\u00a0Homes',
    })
    expect(readPageText(bytes('\uFEFF1. All'), 'contents page')).toEqual({ text: '1. All' })
  })

  test.each([
    ['an empty file', bytes(''), 'The file is empty.'],
    ['a file of white space', bytes(' \n\u00a0\n'), 'The file is empty.'],
    ['a binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), expect.stringContaining('not text (')],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x31, 0]), expect.stringContaining('UTF-16')],
    ['Windows-1252', new Uint8Array([0x43, 0x92, 0x73]), expect.stringContaining('not text in UTF-8')],
    [
      'a file of 6 MB',
      new Uint8Array(6 * 1024 * 1024).fill(0x61),
      expect.stringContaining('too large for a contents page: 6.0 MB'),
    ],
  ])('refuses %s', (_what, file, problem) => {
    expect(readPageText(file, 'contents page')).toEqual({ problem })
  })

  test('reads a file of just 5 MB', () => {
    expect(readPageText(new Uint8Array(5 * 1024 * 1024).fill(0x61), 'amendments page')).toHaveProperty('text')
  })
})
