import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority } from '../people'
import { aTerm } from '../term-inputs'
import { expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

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

describe('a term', () => {
  const aTermOf = (explanation: string) =>
    `INSERT INTO terms (id, authority_id, explanation) VALUES ('${NEW_ID}', '${manual.authorityId}', ${explanation})`
  const says = 'a term has a word that the others stand for'

  it('has a word from its beginning', () =>
    expectRefused({ attack: aTermOf("'Of nothing'"), says, rule: withoutTrigger('has_a_word', 'terms') }))

  it.each([
    ['taken away', (term: string) => `DELETE FROM term_words WHERE term_id = '${term}' AND position = 0`],
    [
      'moved',
      (term: string) => `UPDATE term_words SET position = 9 WHERE term_id = '${term}' AND position = 0`,
    ],
  ])('keeps the word that the others stand for: %s', (_how, attack) =>
    expectRefused({
      ...{ attack: attack(termId), says, rule: withoutTrigger('kept_by_its_term', 'term_words') },
    }),
  )

  it.each([-5, 12])('has no word at a place that it has not: %i', (place) =>
    expectRefused({
      attack: word('CiC').replace(", 7, '", `, ${place}, '`),
      says: 'word_has_a_place',
      rule: withoutConstraint('word_has_a_place', 'term_words'),
    }),
  )

  it('is explained shortly', () =>
    expectRefused({
      attack: `UPDATE terms SET explanation = repeat('x', 401) WHERE id = '${termId}'`,
      says: 'explanation_is_short',
      rule: withoutConstraint('explanation_is_short', 'terms'),
    }))

  it.each([
    ['terms, term_words', 'terms'],
    ['term_words', 'term_words'],
  ])('is not truncated away, past what readers see: %s', async (tables, first) => {
    const both = tables === first ? '' : `${withoutTrigger('never_truncated', 'term_words')};`
    await expectRefused({
      attack: `TRUNCATE ${tables}`,
      says: 'is never changed once written (TRUNCATE refused)',
      rule: `${both} ${withoutTrigger('never_truncated', first)}`,
    })
  })

  it('that becomes another authority’s is presented anew in both', async () => {
    const other = await aManual(await anAuthority())
    const numbers = async () =>
      (
        await sql(
          `SELECT presentation_number AS n FROM manuals WHERE id = ANY($1::uuid[]) ORDER BY id = $2`,
          [[manual.manualId, other.manualId], manual.manualId],
        )
      ).map(({ n }) => Number(n))
    const before = await numbers()
    await sql(`UPDATE terms SET authority_id = '${other.authorityId}' WHERE id = '${termId}'`)
    const after = await numbers()
    expect(after.map((number, at) => number > (before[at] ?? 0))).toEqual([true, true])
    await sql(`UPDATE terms SET authority_id = '${manual.authorityId}' WHERE id = '${termId}'`)
  })
})

describe('a search that found nothing', () => {
  it('was made, and is not to come', () =>
    expectRefused({
      attack: search('vaping').replace('now(), now()', "now(), '2999-01-01'"),
      says: 'is not to come',
      rule: withoutTrigger('guarded', 'unfound_searches'),
    }))

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
