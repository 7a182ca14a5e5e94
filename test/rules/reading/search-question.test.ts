import { describe, expect, it } from 'vitest'
import { readQuestion } from '@/lib/reading/search/question'

const same = [
  { words: ['LAC', 'CLA', 'looked after child', 'child in care'] },
  { words: ['s47', 'section 47'] },
  { words: ['looked', 'seen'] },
  { words: ['IC', 'interviewing caseworker'] },
  { words: ['young person’s passport', 'health summary'] },
  { words: ['step-parent', 'stepfather'] },
  { words: ['kin', 'family/friends'] },
]

/** What is looked for, a concept a line: "LAC = CLA = looked after child". */
const concepts = (typed: string) => readQuestion(typed, same).concepts.map(({ ways }) => ways.join(' = '))

describe('a search', () => {
  it.each([
    ['care plan', ['care', 'plan']],
    ['out-of-hours', ['out-of-hours = out of hours']],
    ['looked-after child', ['looked-after child = looked after child = LAC = CLA = child in care']],
    ['looked-after-child-care', ['looked-after-child-care = looked after child care']],
    ["young person's passport", ["young person's passport = health summary"]],
    ['young person’s passport', ["young person's passport = health summary"]],
    ['step parents', ['step parents = step-parent = stepfather']],
    ['Ty\u0302', ['Tŷ']],
    ['LAC reviews', ['LAC = CLA = looked after child = child in care', 'reviews']],
    ['looked after children', ['looked after children = LAC = CLA = looked after child = child in care']],
    ['cla', ['cla = LAC = looked after child = child in care']],
    ['section 47 enquiry', ['section 47 = s47', 'enquiry']],
    ['s.47 enquiry', ['s.47 = s47 = section 47', 'enquiry']],
    ['s. 47', ['s47 = section 47']],
    ['S 47', ['s47 = section 47']],
    ["the child's 3 plans", ['the', "child's", '3', 'plans']],
    ['L.A.C. reviews', ['L.A.C = LAC = CLA = looked after child = child in care', 'reviews']],
    ['child care', ['child', 'care']],
    ['“placement plan” visit', ['placement plan', 'visit']],
    ['', []],
    ['?!', []],
    ['how often must I visit', ['how', 'I', 'visit']],
    ['how often', ['how']],
    ['often', ['often']],
    ['parents/carers', ['parents', 'carers']],
    ['kin', ['kin = family friends']],
    ['looked after child', ['looked after child = LAC = CLA = child in care']],
    // Of three letters the last is no plural.
    ['ICS', ['ICS']],
    ['friend’s house', ["friend's", 'house']],
    ['out‑of‑hours', ['out-of-hours = out of hours']],
  ])('%j looks for %j', (typed, expected) => {
    expect(concepts(typed)).toEqual(expected)
  })

  it('takes a phrase in quotation marks as it stands, whatever else it means', () => {
    expect(readQuestion('"child in care"', same).concepts).toEqual([
      { typed: 'child in care', ways: ['child in care'], phrase: true },
    ])
    expect(readQuestion('"unfinished business', same).concepts).toEqual([
      { typed: 'unfinished business', ways: ['unfinished business'], phrase: true },
    ])
    expect(readQuestion('"permanence"', same).concepts).toMatchObject([
      { typed: 'permanence', phrase: false },
    ])
  })

  it('leaves out what stands after a minus, and takes any where it says or', () => {
    expect(readQuestion('plan -permanence -"care plan"', same)).toMatchObject({
      without: ['permanence', 'care plan'],
      any: false,
    })
    expect(readQuestion('plan –permanence -?', same).without).toEqual(['permanence'])
    for (const or of ['or', 'OR'])
      expect(readQuestion(`fostering ${or} adoption`, same)).toMatchObject({
        concepts: [{ typed: 'fostering' }, { typed: 'adoption' }],
        any: true,
      })
  })

  it.each([
    ['4.2.7', '4.2.7'],
    ['4.2.7.', '4.2.7'],
    ['4.2', '4.2'],
    ['4', null],
    ['4.2.7 missing', null],
  ])('for %j is for the number %j', (typed, number) => {
    expect(readQuestion(typed, same).number).toBe(number)
  })

  it('looks for no more than a sentence says', () => {
    expect(readQuestion('a b c d e f g h i j k l m n o p', []).concepts).toHaveLength(12)
  })
})
