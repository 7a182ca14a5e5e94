import { beforeAll, describe, it } from 'vitest'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority } from '../people'
import { aTerm } from '../term-inputs'
import { expectRefused, withoutConstraint } from './attack'

let manual: ManualInTest
let termId: string
let foreignTerm: string

beforeAll(async () => {
  const authority = await anAuthority()
  manual = await aManual(authority)
  termId = await aTerm({ authority }, ['CLA', 'LAC'])
  foreignTerm = await aTerm({ authority: await anAuthority() }, ['PLO', 'Public Law Outline'])
})

const word = (words: string, term = termId) =>
  `INSERT INTO term_words (term_id, position, authority_id, word) VALUES ('${term}', 7, '${manual.authorityId}', '${words}')`
const search = (words: string, more = '') =>
  `INSERT INTO unfound_searches (manual_id, authority_id, words, first_on, last_on${more && ', times'})
   VALUES ('${manual.manualId}', '${manual.authorityId}', '${words}', now(), now()${more})`
const namesNobody = withoutConstraint('unfound_names_nobody', 'unfound_searches')

describe('a word of a term', () => {
  it('is in one term of its authority, however it is written', () =>
    expectRefused({ attack: word('cla'), says: 'term_words_once', rule: 'DROP INDEX term_words_once' }))

  it.each([' LAC', 'x', 'x'.repeat(81)])('is a word: “%s”', (words) =>
    expectRefused({
      attack: word(words),
      says: 'word_is_a_word',
      rule: withoutConstraint('word_is_a_word', 'term_words'),
    }),
  )

  it('is of the authority that its term is of', () =>
    expectRefused({
      attack: word('CiC', foreignTerm),
      says: 'term_words_authority_id_term_id_fkey',
      rule: withoutConstraint('term_words_authority_id_term_id_fkey', 'term_words'),
    }))
})

describe('a search that found nothing', () => {
  it.each([
    ['an address', 'jo@example.org'],
    ['a telephone number', '07700 900 123'],
    ['a birthday', '3-4-2012'],
    ['a case', 'case 123456'],
    ['capitals', 'Jo Bloggs'],
    ['a letter', 'x'],
    ['a sentence', 'x'.repeat(81)],
    ['other letters', 'zoë'],
  ])('holds nothing like %s: %s', (_words, words) =>
    expectRefused({ attack: search(words), says: 'unfound_names_nobody', rule: namesNobody }),
  )

  it('was made at least once, and first before last', async () => {
    await expectRefused({
      attack: search('vaping', ', 0'),
      says: 'unfound_names_nobody',
      rule: namesNobody,
    })
    await expectRefused({
      attack: search('vaping').replace('now(), now()', "now(), now() - interval '2 days'"),
      says: 'unfound_names_nobody',
      rule: namesNobody,
    })
  })

  it('is of a manual of its authority', () =>
    expectRefused({
      attack: `${search('vaping')}; UPDATE unfound_searches SET authority_id = (SELECT authority_id FROM terms WHERE id = '${foreignTerm}')`,
      says: 'unfound_searches_authority_id_manual_id_fkey',
      rule: withoutConstraint('unfound_searches_authority_id_manual_id_fkey', 'unfound_searches'),
    }))
})
