import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import { seenMark } from '@/lib/platform/seen-mark'
import { equivalents, explainedTerms } from '@/lib/reading/chapter/queries/terms'
import { addTerm } from '@/lib/terms/commands/add-term'
import { addWordToTerm } from '@/lib/terms/commands/add-word-to-term'
import { changeTerm } from '@/lib/terms/commands/change-term'
import { noteUnfoundSearch } from '@/lib/terms/commands/note-unfound-search'
import { removeTerm } from '@/lib/terms/commands/remove-term'
import { termOf } from '@/lib/terms/queries'
import { MOST_WORDS } from '@/lib/terms/schema'
import { termSeen } from '@/lib/terms/term-seen'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'

let authorityId: string
let manual: ManualInTest
let publisher: Person

beforeEach(async () => {
  const authority = await anAuthority()
  authorityId = authority.id
  manual = await aManual(authority)
  publisher = await aPerson(authority, 'publisher')
})

/** What no authority has to say. */
const ALWAYS = [
  { words: ['child', 'children'] },
  { words: ['person', 'people', 'persons'] },
  { words: ['young person', 'young people'] },
]

const add = (words: string[], explanation = '') =>
  addTerm(publisher.actor, { authorityId, words, explanation })
/** Changes a term as somebody does who has just opened its page. */
const change = async (to: { termId: string; words: string[]; explanation: string }) =>
  changeTerm(publisher.actor, { ...to, seen: await seenNow(to.termId) })
const seenNow = async (termId: string) => seenMark(termSeen(await termOf(database(), authorityId, termId)))
const presentation = async () =>
  (await database().manual.findUniqueOrThrow({ where: { id: manual.manualId } })).presentationNumber

describe('a term', () => {
  it('has its words in their order, without the spaces around them', async () => {
    await add([' child looked  after ', 'CLA', 'LAC'], ' A child in our care.\n')
    expect(await equivalents(database(), authorityId)).toEqual([
      { words: ['child looked after', 'children looked after', 'CLA', 'LAC'] },
      ...ALWAYS,
    ])
    expect(await explainedTerms(database(), manual.manualId)).toEqual([
      { words: ['child looked after', 'CLA', 'LAC'], explanation: 'A child in our care.' },
    ])
  })

  it('of one word is explained, and is no other word for anything', async () => {
    await add(['PLO'], 'The Public Law Outline.')
    expect(await equivalents(database(), authorityId)).toEqual(ALWAYS)
    expect(await explainedTerms(database(), manual.manualId)).toHaveLength(1)
  })

  it.each([
    ['neither a second word nor an explanation', ['PLO'], ''],
    ['a word twice', ['PLO', 'plo'], ''],
    ['a word of one letter', ['P', 'plo'], ''],
    ['no letters', ['47', 's47'], ''],
    ['no word', [], 'The Public Law Outline.'],
    ['too long a word', ['x'.repeat(81), 'plo'], ''],
    ['too long an explanation', ['plo'], 'x'.repeat(401)],
    ['too many words', Array.from({ length: 13 }, (_, at) => `word ${at}`), ''],
  ])('is not added with %s', async (_words, words, explanation) => {
    await expect(add(words, explanation)).rejects.toThrow()
    expect(await database().term.count({ where: { authorityId } })).toBe(0)
  })

  it('shares no word with another of its authority, however it is written, and says with which', async () => {
    const { termId } = await add(['child looked after', 'CLA'])
    const refusal = await add(['cla', 'looked after child']).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Blocked)
    expect((refusal as Blocked).blockers).toEqual(['“CLA” is in the term “child looked after” already.'])
    // Its own words it may keep.
    await change({ termId, words: ['CLA', 'LAC'], explanation: '' })
    const other = await anAuthority()
    const { actor } = await aPerson(other, 'author')
    await addTerm(actor, { authorityId: other.id, words: ['CLA', 'LAC'], explanation: '' })
  })

  it('is added once, whoever is quicker', async () => {
    const both = await Promise.allSettled([add(['CLA', 'LAC']), add(['LAC', 'child in care'])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is changed by one of two who opened it at once, and the other is told', async () => {
    const { termId } = await add(['CLA', 'LAC'], 'A child in our care.')
    const seen = await seenNow(termId)
    const changes = [['CLA', 'CiC'], ['CLA']].map((words) =>
      changeTerm(publisher.actor, { termId, seen, words, explanation: `${words}` }),
    )
    const both = await Promise.allSettled(changes)
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toEqual([expect.any(Conflict)])
    expect(refused[0].message).toContain('changed by somebody else')
    const { words, explanation } = await termOf(database(), authorityId, termId)
    expect(explanation).toBe(`${words}`)
  })

  it('is changed and removed, and can be put back as it was', async () => {
    const { termId } = await add(['CLA', 'LAC'], 'A child in our care.')
    await change({ termId, words: ['LAC', 'CLA', 'CiC'], explanation: '' })
    expect(await equivalents(database(), authorityId)).toEqual([{ words: ['LAC', 'CLA', 'CiC'] }, ...ALWAYS])
    const removed = await removeTerm(publisher.actor, { termId })
    expect(removed).toEqual({ words: ['LAC', 'CLA', 'CiC'], explanation: '' })
    expect(await database().termWord.count({ where: { authorityId } })).toBe(0)
    await expect(removeTerm(publisher.actor, { termId })).rejects.toBeInstanceOf(NotFound)
    await add(removed.words, removed.explanation)
  })

  it('makes every kept page of the authority anew, and no page of another', async () => {
    const other = await aManual(await anAuthority())
    const numbers = [await presentation()]
    const { termId } = await add(['CLA', 'LAC'], 'A child in our care.')
    numbers.push(await presentation())
    await change({ termId, words: ['CLA'], explanation: 'A child looked after.' })
    numbers.push(await presentation())
    await removeTerm(publisher.actor, { termId })
    numbers.push(await presentation())
    expect(numbers).toEqual([...new Set(numbers)].sort((one, two) => one - two))
    const { presentationNumber } = await database().manual.findUniqueOrThrow({
      where: { id: other.manualId },
    })
    expect(presentationNumber).toBe(1)
  })

  it('makes them anew a few times at a change, however many words it has', async () => {
    const words = Array.from({ length: 12 }, (_, at) => `word ${at}`)
    const { termId } = await add(words)
    const before = await presentation()
    await change({ termId, words: words.toReversed(), explanation: 'Words.' })
    expect((await presentation()) - before).toBeLessThanOrEqual(3)
  })

  it('answers the searches that asked for its words: they are not listed any more', async () => {
    for (const typed of ['Sleepover', 'tattoo'])
      await noteUnfoundSearch({ kind: 'reader', token: null }, { manualId: manual.manualId, typed })
    await add(['overnight stay', 'SLEEPOVER'])
    const left = await database().unfoundSearch.findMany({ where: { manualId: manual.manualId } })
    expect(left.map(({ words }) => words)).toEqual(['tattoo'])
  })

  it('answers no search that another authority’s readers made', async () => {
    const other = await aManual(await anAuthority())
    await noteUnfoundSearch({ kind: 'reader', token: null }, { manualId: other.manualId, typed: 'sleepover' })
    await add(['overnight stay', 'sleepover'])
    expect(await database().unfoundSearch.count({ where: { manualId: other.manualId } })).toBe(1)
  })

  it('is given one word more until it has as many as a term can have', async () => {
    const { termId } = await add(Array.from({ length: MOST_WORDS - 1 }, (_, at) => `word ${at}`))
    const give = (word: string) => addWordToTerm(publisher.actor, { termId, word })
    expect((await give('the last')).words).toHaveLength(MOST_WORDS)
    await expect(give('one more')).rejects.toBeInstanceOf(Blocked)
    expect((await termOf(database(), authorityId, termId)).words).toHaveLength(MOST_WORDS)
  })
})
