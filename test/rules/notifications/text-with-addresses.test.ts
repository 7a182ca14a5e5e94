import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWithAddresses } from '@/lib/notifications/text-with-addresses'

describe('a text with addresses', () => {
  it.each([
    ['Read it: https://a.example/b?c=1#d.', ['https://a.example/b?c=1#d']],
    ['(http://127.0.0.1:3000/workspace), and', ['http://127.0.0.1:3000/workspace']],
    ['javascript:alert(1) ftp://a.example', []],
    ['<https://a.example/x>"', ['https://a.example/x']],
  ])('%s', (text, expected) => {
    expect(textWithAddresses(text).flatMap(({ href }) => href ?? [])).toEqual(expected)
  })

  it('is the text, piece by piece', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant('https://'))), (parts) => {
        const text = parts.join(' ')
        expect(
          textWithAddresses(text)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
