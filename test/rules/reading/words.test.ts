import { describe, expect, it } from 'vitest'
import { editionWords, inEdition } from '@/lib/reading/amendments/edition-words'
import { editionAnchor, sectionAnchor } from '@/lib/reading/manual/anchors'

describe('words and anchors', () => {
  it('call an edition that ends in a year an edition', () => {
    expect(editionWords('July 2024')).toBe('July 2024 edition')
    expect(editionWords('As imported')).toBe('As imported')
    expect(inEdition('July 2024')).toBe('in the July 2024 edition')
    expect(inEdition('As imported')).toBe('in the edition “As imported”')
  })

  it('give editions and sections addresses on their page', () => {
    expect(editionAnchor('July 2024')).toBe('edition-july-2024')
    expect(editionAnchor(' Spring (second) ')).toBe('edition-spring-second')
    expect(sectionAnchor({ number: '5.1', id: 'x' })).toBe('section-5.1')
    expect(sectionAnchor({ number: null, id: '0123456789' })).toBe('section-01234567')
  })
})
