import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { addTerm } from '@/lib/terms/commands/add-term'
import { dismissUnfoundSearch } from '@/lib/terms/commands/dismiss-unfound-search'
import { noteUnfoundSearch } from '@/lib/terms/commands/note-unfound-search'
import { forgetUnfound } from '@/lib/terms/forget-unfound'
import { unfoundSearches } from '@/lib/terms/queries'
import { UNFOUND_PER_ADDRESS } from '@/lib/terms/unfound-limits'
import { sql } from '../database'
import { aManual, type ManualInTest } from '../manuals'
import { aPerson } from '../people'
import { addressOf, read } from '../reading/a-reader'
import { aKeptManual } from '../releases/a-publication'

const reader = { kind: 'reader', token: null } as const

let manual: ManualInTest
let other: ManualInTest

// Words are known by any manual's text: the searches are made in the other.
beforeAll(async () => {
  const text =
    'The worker makes a kinship viewing, with Winifred Marsden of the town, and rings VIABILITY with JQ and her. Write to gwendolen@council.example.'
  const kept = await aKeptManual({ texts: { 'Care Planning': text } })
  manual = kept.manual
  other = await aManual(await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } }))
})

const note = async (typed: string, { manualId }: ManualInTest = other) =>
  (await noteUnfoundSearch(reader, { manualId, typed })).kept
const rows = ({ manualId }: ManualInTest = other) =>
  database().unfoundSearch.findMany({ where: { manualId }, orderBy: { words: 'asc' } })

describe('of a search that found nothing', () => {
  it.each([
    ['a word of the field', 'LADO', 'lado'],
    ['a word that a published text writes small', 'viewing', 'viewing'],
    ['one that it writes in capitals', 'viability', 'viability'],
    ['one before a sign', 'kinship viewing', 'kinship viewing'],
    ['words that join others', 'what is the kinship', 'what is the kinship'],
    ['a section of an Act', 's.47', 's47'],
  ])('is kept: %s', async (_words, typed, kept) => {
    expect(await note(typed)).toBe(kept)
  })

  it.each([
    ['a name that stands in a published text', 'winifred'],
    ['another', 'Marsden missing'],
    ['one in an address of e-mail', 'gwendolen'],
    ['initials that a published text has', 'jq viewing'],
    ['a word that nobody knows', 'jaydenn'],
    ['a known word with one that nobody knows', 'kinship mcallister'],
    ['a known word with a number', 'kinship 2012'],
    ['a given name that is a word', 'rose viewing'],
    ['words that only join others', 'what is the'],
  ])('nothing is kept of %s: %s', async (_words, typed) => {
    const before = await rows()
    expect(await note(typed)).toBeNull()
    expect(await rows()).toEqual(before)
  })

  it('a word is kept that an authority has in a term', async () => {
    expect(await note('zorb')).toBeNull()
    const { actor } = await aPerson({ id: manual.authorityId }, 'author')
    await addTerm(actor, {
      authorityId: manual.authorityId,
      words: ['Zorb plan', 'plan of zorbs'],
      explanation: '',
    })
    expect(await note('zorb')).toBe('zorb')
  })

  it('is kept how often and on which days, and nothing else: neither who nor when', async () => {
    await note('tattoo')
    await note(' TATTOO? ')
    const [row] = (await rows()).filter(({ words }) => words === 'tattoo')
    const today = new Date(`${dayInLondon(new Date())}T00:00:00Z`)
    expect(row).toEqual({
      ...{ manualId: other.manualId, authorityId: other.authorityId, words: 'tattoo' },
      ...{ times: 2, firstOn: today, lastOn: today, dismissed: false },
    })
  })

  it('is listed, the most frequent first, and apart from those laid aside', async () => {
    const own = await aManual(
      await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } }),
    )
    for (const typed of ['piercing', 'tattoo', 'tattoo', 'vaping']) await note(typed, own)
    const { actor } = await aPerson({ id: own.authorityId }, 'author')
    await dismissUnfoundSearch(actor, { manualId: own.manualId, words: 'vaping', dismissed: true })
    const listed = await unfoundSearches(database(), own.manualId, [])
    expect(listed.open.map(({ words, times }) => [words, times])).toEqual([
      ['tattoo', 2],
      ['piercing', 1],
    ])
    expect(listed.dismissed.map(({ words }) => words)).toEqual(['vaping'])
    expect(listed.all).toBe(2)
  })

  it('the audit chain has no word of it', async () => {
    await note('piercing')
    const { actor } = await aPerson({ id: other.authorityId }, 'author')
    await dismissUnfoundSearch(actor, { manualId: other.manualId, words: 'piercing', dismissed: true })
    const events = await sql("SELECT 1 FROM audit_events WHERE details::text || subject LIKE '%piercing%'")
    expect(events).toEqual([])
  })

  it('what was laid aside stays so when it is made again, and can be taken up', async () => {
    await note('vaping')
    const { actor } = await aPerson({ id: other.authorityId }, 'author')
    const dismissed = async () => (await rows()).find(({ words }) => words === 'vaping')?.dismissed
    await dismissUnfoundSearch(actor, { manualId: other.manualId, words: 'vaping', dismissed: true })
    await note('vaping')
    expect(await dismissed()).toBe(true)
    await dismissUnfoundSearch(actor, { manualId: other.manualId, words: 'vaping', dismissed: false })
    expect(await dismissed()).toBe(false)
  })

  it('at most a thousand are kept of a manual: a new one takes the place of that made least and longest ago', async () => {
    const { manualId, authorityId } = manual
    await sql(`INSERT INTO unfound_searches (manual_id, authority_id, words, first_on, last_on)
      SELECT '${manualId}', '${authorityId}', 'word ' || chr(97 + n / 676) || chr(97 + n / 26 % 26) || chr(97 + n % 26), now(), now()
      FROM generate_series(0, 999) n`)
    const change = (words: string, to: string) =>
      sql(`UPDATE unfound_searches SET first_on = '2026-01-01', last_on = '2026-01-01', ${to}
           WHERE manual_id = '${manualId}' AND words = '${words}'`)
    await change('word aaa', 'times = 2')
    await change('word aab', 'dismissed = true')
    await change('word aac', 'times = 1')
    expect(await note('sleepover', manual)).toBe('sleepover')
    const kept = (await rows(manual)).map(({ words }) => words)
    expect(kept).toHaveLength(1000)
    expect(kept).not.toContain('word aac')
    expect(kept).toEqual(expect.arrayContaining(['word aaa', 'word aab', 'word aad', 'sleepover']))
    // One that is there is counted, and takes the place of none.
    expect(await note('sleepover', manual)).toBe('sleepover')
    expect((await rows(manual)).map(({ words }) => words)).toEqual(kept)
  })

  it('is forgotten after 90 days without it', async () => {
    await note('camping')
    await note('swimming')
    await sql(
      `UPDATE unfound_searches SET first_on = first_on - 200, last_on = last_on - 90 WHERE words = 'camping'`,
    )
    await forgetUnfound(new Date())
    expect((await rows()).map(({ words }) => words)).toContain('camping')
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await forgetUnfound(tomorrow)).toBe(1)
    const left = (await rows()).map(({ words }) => words)
    expect(left).not.toContain('camping')
    expect(left).toContain('swimming')
  })
})

describe('a search on a reader’s page', () => {
  const typed = async (words: string, more = '') => {
    const { status } = await read(addressOf(manual, `search?q=${encodeURIComponent(words)}${more}`))
    expect(status).toBe(200)
    return (await rows(manual)).map((row) => row.words)
  }

  it('that finds nothing is kept, and one that finds something is not', async () => {
    await sql(`DELETE FROM unfound_searches WHERE manual_id = '${manual.manualId}'`)
    expect(await typed('Kinship')).toEqual([])
    expect(await typed('Tattoo')).toEqual(['tattoo'])
    expect(await typed('tattoo viewing')).toEqual(['tattoo', 'tattoo viewing'])
  })

  it('of a part of the manual is not kept: it may be found in another', async () => {
    expect(await typed('piercing', '&badge=new')).not.toContain('piercing')
  })

  it('is kept from one network only so often in an hour', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const look = async (words: string, address: string) => {
      await read(addressOf(manual, `search?q=${encodeURIComponent(words)}`), from(address))
      return (await rows(manual)).some((row) => row.words === words)
    }
    expect(await look('vaping', '2001:db8::1')).toBe(true)
    await sql(
      `UPDATE rate_limits SET points = ${UNFOUND_PER_ADDRESS} WHERE key = 'unfound-address:2001:db8:0:0::/64'`,
    )
    expect(await look('sleepover', '2001:db8::2')).toBe(false)
    expect(await look('sleepover', '2001:db8:0:1::2')).toBe(true)
  })

  it('with a name in it leaves nothing', async () => {
    const before = await rows(manual)
    for (const words of ['Jaydenn Smithson', 'rose', 'kinship 07700 900123']) await typed(words)
    expect(await rows(manual)).toEqual(before)
  })
})
