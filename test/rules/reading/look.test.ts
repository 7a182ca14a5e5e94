import { describe, expect, it } from 'vitest'
import { typedNumber } from '@/lib/reading/addresses/typed-number'
import { withLinks } from '@/lib/reading/chapter/contact-links'
import { colourAsked, lookOf, stylesheetIn } from '@/lib/reading/manual/look'

describe('the stylesheet of a colour', () => {
  const plain = '/assets/reader.0123456789ab.css'

  it('has an address that says both, and is read back', () => {
    const address = stylesheetIn('#1d5c63', plain)
    expect(address).toBe('/assets/reader.0123456789ab.1d5c63.css')
    expect(colourAsked(address)).toEqual({ stylesheet: plain, colour: '#1d5c63' })
    expect(stylesheetIn(null, plain)).toBe(plain)
  })

  it.each([plain, '/assets/reader.js', '/assets/reader.0123456789ab.1D5C63.css', '/assets/reader.1d5c63'])(
    '%s names no colour',
    (name) => expect(colourAsked(name)).toBeNull(),
  )
})

describe('an authority’s row', () => {
  const row = { colour: null, contact: '', logoHash: null, logoAlt: '', logoWidth: null, logoHeight: null }

  it('says no colour that is none, and no logo without its room', () => {
    const logoHash = 'a'.repeat(64)
    expect(lookOf({ ...row, colour: 'red;}' }).colour).toBeNull()
    expect(lookOf({ ...row, logoHash, logoHeight: 40 }).logo).toBeNull()
    expect(lookOf({ ...row, logoHash, logoWidth: 90 }).logo).toBeNull()
  })

  it('says the colour, and the logo with its room', () => {
    expect(lookOf(row)).toEqual({ colour: null, logo: null, contact: '' })
    const logoHash = 'a'.repeat(64)
    expect(
      lookOf({ ...row, colour: '#1d5c63', logoHash, logoAlt: 'A tree', logoWidth: 90, logoHeight: 40 }),
    ).toEqual({
      colour: '#1d5c63',
      contact: '',
      logo: { href: `/assets/logo.${logoHash}`, alt: 'A tree', width: 90, height: 40 },
    })
  })
})

describe('a contact', () => {
  it('has its e-mail address and its telephone number as links, and all its words', () => {
    const words = 'Write to access@kent.example,\nor ring 03000 41 41 41.\nAnswered in 5 days.'
    const pieces = withLinks(words)
    expect(pieces.map((piece) => piece.words).join('')).toBe(words)
    expect(pieces.flatMap(({ href }) => href ?? [])).toEqual([
      'mailto:access@kent.example',
      'tel:03000414141',
    ])
  })

  it('leads nowhere else', () => {
    for (const words of ['javascript:alert(1)', 'https://kent.example', '<b>', 'room 12', ''])
      expect(withLinks(words).every(({ href }) => href === null)).toBe(true)
  })
})

describe('a number that is typed', () => {
  it.each([
    ['4.2.7', '4.2.7'],
    [' 4.2.7. ', '4.2.7'],
    ['12A', '12a'],
    ['4', '4'],
    ['s47', null],
    ['section 47', null],
    ['4.2.7 care', null],
    ['07700 900123', null],
    ['2026', null],
    ['', null],
  ])('“%s” is %s', (typed, expected) => {
    expect(typedNumber(typed)).toBe(expected)
  })
})
