import { describe, expect, it } from 'vitest'
import { colourSchema } from '@/lib/authorities/schema'

describe('a colour as it is typed', () => {
  it.each([
    ['#1d5c63', '#1d5c63'],
    [' 1D5C63 ', '#1d5c63'],
    ['#046', '#004466'],
    ['', null],
    ['  ', null],
  ])('“%s” is %s', (typed, expected) => {
    expect(colourSchema.parse(typed)).toBe(expected)
  })

  it.each(['green', '#12345', '#1234567', 'rgb(1,2,3)', '#1d5c63;}', '12'])(
    '“%s” is refused as none',
    (typed) => {
      expect(colourSchema.safeParse(typed).error?.issues[0]?.message).toBe(
        'Enter the colour as # and six figures, for example #1d5c63',
      )
    },
  )

  it('that is too light is refused with what it comes to, and with the nearest that would do', () => {
    expect(colourSchema.safeParse('#ffcc00').error?.issues[0]?.message).toMatch(
      /^This colour is too light: words in it stand at 1\.4 to 1 on the pages’ pale fields, and need 4\.5 to 1 to be read by everybody\. #[0-9a-f]{6} is the nearest that is dark enough$/,
    )
  })
})
