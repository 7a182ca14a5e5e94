import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { searchManual } from '@/lib/reading/search/queries/search'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { movedUnder } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'

let manual: ManualInTest
let team: Team

const texts = {
  'Care Planning': [
    '## Preparing the plan\n\nThe social worker prepares the care plan.',
    '## Copies\n\n- The child has a copy.\n- So have the parents & <carers>.',
    '## Permanence\n\nA plan for permanence is made by the second review.',
  ].join('\n\n'),
  'Staying Put': '## Money\n\nA young person may stay. See 2.1.2 and [[Care Planning]].',
}

// Another authority's manual has the same words, and is never found.
beforeAll(async () => {
  await aKeptManual({ texts })
  const kept = await aKeptManual({ texts })
  manual = kept.manual
  team = kept.team
})

async function search(words: string) {
  const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
  return searchManual(database(), issued, { words })
}

const titles = async (words: string) =>
  (await search(words)).chapters.map(({ title }) => title.map((run) => run.words).join(''))

describe('a search', () => {
  it('finds a chapter by its number, before those that mention it', async () => {
    expect(await titles('2.1.2')).toEqual(['Care Planning', 'Staying Put'])
    expect(await titles('2.1.2.')).toEqual(['Care Planning', 'Staying Put'])
    expect(await titles('1.1.1')).toEqual(['Values and Principles'])
  })

  it('finds titles before texts, and chapters whose text is not there', async () => {
    expect(await titles('confidentiality')).toEqual(['Confidentiality Policy'])
    expect((await titles('care planning'))[0]).toBe('Care Planning')
  })

  it('finds other forms of a word, phrases, and leaves out what is not wanted', async () => {
    expect(await titles('copies for the child')).toEqual(['Care Planning'])
    expect(await titles('"second review"')).toEqual(['Care Planning'])
    expect(await titles('"review second"')).toEqual([])
    expect(await titles('plan -permanence')).toContain('Care Planning')
  })

  it.each(['', 'the', '"', "'; DROP TABLE manuals; --", '<script>', '\\', '& | !', '%', '*:*'])(
    'for %j ends in a page, not in an error',
    async (words) => {
      const { status, body } = await read(addressOf(manual, `search?q=${encodeURIComponent(words)}`))
      expect(status).toBe(200)
      expect(body).not.toContain('<script>')
    },
  )

  it('shows the words it found, escaped, each with the way to its paragraph', async () => {
    const { body } = await read(addressOf(manual, 'search?q=parents'))
    expect(body).toContain('So have the <mark>parents</mark> &amp; &lt;carers&gt;.')
    const [, anchor] = /chapters\/care-planning#(c-[0-9a-f]+)"/.exec(body) ?? []
    expect(anchor).toBeDefined()
    const chapter = await read(addressOf(manual, 'chapters/care-planning'))
    expect(chapter.body).toContain(`id="${anchor}"`)
    expect(wordsOf(body)).toContain('One chapter matches “parents”')
  })

  it('says what to try where it finds nothing, and what it is for where nothing was asked', async () => {
    expect(wordsOf((await read(addressOf(manual, 'search?q=zebra'))).body)).toContain(
      'Nothing was found for “zebra”',
    )
    expect(wordsOf((await read(addressOf(manual, 'search'))).body)).toContain('Look for a number')
  })

  it.each([
    ['zebra', false],
    ['"zebra crossing"', true],
    ['“zebra crossing”', true],
  ])('says of quotation marks only where some were typed: %s', async (typed, isSaid) => {
    const { body } = await read(addressOf(manual, `search?q=${encodeURIComponent(typed)}`))
    expect(wordsOf(body).includes('Take the quotation marks away')).toBe(isSaid)
  })

  it('refuses what is too long to look for, in words', async () => {
    const { status, body } = await read(addressOf(manual, `search?q=${'a'.repeat(201)}`))
    expect(status).toBe(400)
    expect(wordsOf(body)).toContain('Use 200 letters or fewer')
  })

  it('is kept by nobody, and by no search engine', async () => {
    const { header, body } = await read(addressOf(manual, 'search?q=care'))
    expect(header('cache-control')).toBe('no-store')
    expect(header('x-robots-tag')).toBe('noindex')
    expect(body).toContain('content="noindex"')
  })

  it('finds a chapter by the number that it had before, after the one that has it now', async () => {
    const kept = await aKeptManual({ texts })
    await movedUnder(
      kept.team.author,
      await kept.manual.entryId('Care Planning'),
      await kept.manual.entryId('All Children'),
    )
    await publish(kept.team, kept.manual.manualId)
    const words = wordsOf((await read(addressOf(kept.manual, 'search?q=2.1.2'))).body)
    expect(words).toMatch(/2\.1\.2 Staying Put .*1\.1 Care Planning formerly 2\.1\.2/)
    expect(words).not.toMatch(/Staying Put formerly/)
    expect(wordsOf((await read(addressOf(kept.manual, 'search?q=2.1'))).body)).not.toContain('formerly')
    expect(wordsOf((await read(addressOf(kept.manual, 'search?q=care'))).body)).not.toContain('formerly')
  })

  it('knows the current release only, and from when a text is in force', async () => {
    await anApproved(team, manual.chapterId('Staying Put'), {
      words: '## Money\n\nAllowances are paid weekly.',
      inForceOn: '2027-04-01',
    })
    const before = wordsOf((await read(addressOf(manual, 'search?q=allowances'))).body)
    expect(before).toContain('Nothing was found')
    await publish(team, manual.manualId)
    const after = wordsOf((await read(addressOf(manual, 'search?q=allowances'))).body)
    expect(after).toMatch(
      /Staying Put Updated In force from 1 April 2027\. Until then: the text of update 1 \. 1\. Money Allowances are paid weekly/,
    )
    expect((await read(addressOf(manual, 'releases/1/search?q=care'))).status).toBe(404)

    await anApproved(team, manual.chapterId('Staying Put'), {
      words: '## Money\n\nAllowances are paid monthly.',
      inForceOn: '2027-06-01',
    })
    await publish(team, manual.manualId)
    const { body } = await read(addressOf(manual, 'search?q=allowances'))
    expect(wordsOf(body)).toContain('In force from 1 June 2027. Until then: the text of update 2 .')
    expect(body).toContain(
      `href="${addressOf(manual, `releases/2/chapters/${manual.slugOf('Staying Put')}`)}"`,
    )
  })
})
