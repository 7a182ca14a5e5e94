import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GIVEN_NAMES } from '@/lib/terms/given-names'
import { wordsOfSearch } from '@/lib/terms/words-of-search'

describe('of a search that found nothing, what could be kept', () => {
  it.each([
    ['sleepover', 'sleepover'],
    ['  Sleepover   at a friend’s ', "sleepover at a friend's"],
    ['"life story" work?', 'life story work'],
    ['s47', 's47'],
    ['s.47 enquiry', 's47 enquiry'],
    ['section 20 consent', 'section 20 consent'],
    ['Reg 44 visitor', 'reg 44 visitor'],
    ['PLO', 'plo'],
    ['fostering -adoption', 'fostering adoption'],
    ['drugs/alcohol', 'drugs alcohol'],
  ])('%s: %s', (typed, expected) => {
    expect(wordsOfSearch(typed)?.join(' ')).toBe(expected)
  })

  it.each([
    ['an address of e-mail', 'jo.bloggs@example.org'],
    ['what stands before it', 'Contact: someone@'],
    ['an address of a page', 'www.example.org'],
    ['a telephone number', '01234 567890'],
    ['one with letters', 'ring 07700900123'],
    ['a birthday', '3/4/2012'],
    ['a birthday by points', '3.4.12'],
    ['a birthday in words', '3 April 2012'],
    ['a year', 'born 2012'],
    ['a house', '12 high street'],
    ['a house with a letter', 'flat 4b'],
    ['a postcode', 'AB1 2CD'],
    ['an age', 'missing 14 year old'],
    ['a number of a case', 'case 123456'],
    ['a number with letters', 'p1234567'],
    ['initials', 'J S missing'],
    ['initials by points', 'J.S. missing'],
    ['a name that is a word', 'rose missing'],
    ['a name that is a word, alone', 'Summer'],
    ['a name with a hyphen', 'lily-mae'],
    ['a name of somebody’s', 'Jack’s placement'],
    ['letters that English has not', 'Zoë'],
    ['another script', 'Анна'],
    ['a sentence', 'the boy at number house who went missing last night'],
    ['nothing', '  '],
    ['a sign', '?'],
    ['a letter', 'x'],
    ['a letter that joins others', 'a'],
    ['long words', Array.from({ length: 6 }, () => 'accommodations').join(' ')],
  ])('is nothing of %s: %s', (_words, typed) => {
    expect(wordsOfSearch(typed)).toBeNull()
  })

  it('is of small letters, signs within words and at most three figures together, whatever was typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ a-zA-Z0-9.'’@/-]{0,40}$/))
    fc.assert(
      fc.property(typed, (words) => {
        const kept = wordsOfSearch(words)?.join(' ')
        if (kept === undefined) return
        expect(kept).toMatch(/^[a-z0-9]+([ '-][a-z0-9]+)*$/)
        expect(kept).not.toMatch(/\d{4}/)
        expect(kept.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 3000 },
    )
  })

  it('is never anything with a given name in it, wherever it stands', () => {
    const name = fc.constantFrom(...GIVEN_NAMES)
    const around = fc.constantFrom('', 'missing', 'section 20', 'placement of')
    fc.assert(
      fc.property(around, name, around, (before, given, after) => {
        expect(wordsOfSearch(`${before} ${given} ${after}`)).toBeNull()
      }),
    )
  })
})
