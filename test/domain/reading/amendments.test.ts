import { describe, expect, it } from 'vitest'
import { amendmentsJsonSchema } from '@/lib/reading/schema'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { movedUnder, removed, retitled } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'

async function amendmentsOf(manual: ManualInTest, release?: number) {
  const page = release === undefined ? 'amendments.json' : `releases/${release}/amendments.json`
  return amendmentsJsonSchema.parse(JSON.parse((await read(addressOf(manual, page))).body))
}

/** A manual with three editions: an import, one of two releases, and one that only removed and moved. */
async function aHistory() {
  const { manual, team } = await aKeptManual()
  const carePlanning = manual.chapterId('Care Planning')
  await anApproved(team, carePlanning, { summary: 'Two days, not five.' })
  await publish(team, manual.manualId, 'March 2025')
  await anApproved(team, carePlanning, { summary: 'Who signs it.' })
  await retitled(team.author, manual.chapterId('Decision to Look After'), 'Deciding to Look After')
  await publish(team, manual.manualId)
  await removed(team.author, manual.chapterId('Staying Put'), {
    details: 'Withdrawn.',
    replacementId: carePlanning,
  })
  await movedUnder(team.author, await manual.entryId('Care Planning'), await manual.entryId('All Children'))
  await publish(team, manual.manualId, 'May 2025')
  return { manual, team }
}

describe('the appendix', () => {
  it('lists every edition, newest first, with one row a chapter', async () => {
    const { manual } = await aHistory()
    const { body, status } = await read(addressOf(manual, 'amendments'))
    const words = wordsOf(body)
    expect(status).toBe(200)
    expect(words.indexOf('Removed Chapters')).toBeGreaterThan(words.indexOf('May 2025 Update 4'))
    expect(words.indexOf('March 2025 Update 3')).toBeGreaterThan(words.indexOf('Removed Chapters'))
    expect(words.indexOf('July 2024 Update 1')).toBeGreaterThan(words.indexOf('March 2025 Update 3'))
    expect(words).toContain('Chapter Name Details')
    expect(words).toContain('not recorded on the imported contents page')
    expect(words).toMatch(
      /Care Planning \d+ \w+ \d{4} Two days, not five\. What changed in Care Planning \d+ \w+ \d{4} Who signs it\./,
    )
    expect(words).toMatch(/Staying Put \d+ \w+ \d{4} Withdrawn\..* Replaced by Care Planning/)
    // A removed chapter is read in the last release that held it.
    expect(body).toContain(addressOf(manual, `releases/3/chapters/${manual.slugOf('Staying Put')}`))
  })

  it('names authority, manual, edition, day of publication and next update', async () => {
    const { manual, team } = await aKeptManual()
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...{ edition: null, due: '2027-04-01', cutOff: null },
    })
    const words = wordsOf((await read(addressOf(manual, 'amendments'))).body)
    expect(words).toMatch(
      new RegExp(
        `Authority ${manual.authority.name} Manual Children’s Services Procedures Edition July 2024 \\(update 1\\) Date published \\d+ \\w+ \\d{4} Next update due 1 April 2027`,
      ),
    )
  })

  it('is for programs amendments.json, each row with the day of its release', async () => {
    const { manual } = await aHistory()
    const { editions, nextUpdateDue } = await amendmentsOf(manual)
    expect(nextUpdateDue).toBeNull()
    expect(editions.map(({ edition, releases }) => [edition, releases])).toEqual([
      ['May 2025', [4]],
      ['March 2025', [3, 2]],
      ['July 2024', [1]],
    ])
    const rows = editions.map(({ amendments }) =>
      amendments.map(({ kind, chapter }) => `${kind} ${chapter.title}`),
    )
    expect(rows[0]?.toSorted()).toEqual(['moved Care Planning', 'removed Staying Put'])
    expect(rows[1]).toEqual(
      expect.arrayContaining([
        'updated Care Planning',
        'renamed Deciding to Look After',
        'updated Care Planning',
      ]),
    )
    expect(rows[2]).toEqual(['updated Confidentiality Policy'])
    expect(editions[2]?.amendments[0]).toMatchObject({
      details: 'not recorded on the imported contents page',
      chapter: { number: '1.1.2', slug: manual.slugOf('Confidentiality Policy') },
    })
  })

  it('at an old release knows nothing of later ones', async () => {
    const { manual } = await aHistory()
    const then = await amendmentsOf(manual, 2)
    expect(then.editions.map(({ edition, releases }) => [edition, releases])).toEqual([
      ['March 2025', [2]],
      ['July 2024', [1]],
    ])
    const words = wordsOf((await read(addressOf(manual, 'releases/2/amendments'))).body)
    expect(words).not.toMatch(/Who signs it|May 2025|Withdrawn/)
  })

  it('tells programs when the next update is due, at an old release nothing of it', async () => {
    const { manual, team } = await aKeptManual()
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...{ edition: null, due: '2027-04-01', cutOff: null },
    })
    expect((await amendmentsOf(manual)).nextUpdateDue).toBe('2027-04-01')
    expect((await amendmentsOf(manual, 1)).nextUpdateDue).toBeNull()
  })

  it('leads to each update that it names', async () => {
    const { manual } = await aHistory()
    const { body } = await read(addressOf(manual, 'amendments'))
    for (const release of [1, 2, 3, 4])
      expect(body).toContain(`<a href="${addressOf(manual, `releases/${release}`)}">Update `)
  })

  it('agrees with the badges', async () => {
    const { manual } = await aHistory()
    for (const release of [1, 2, 3, 4]) {
      const contents = (await read(addressOf(manual, `releases/${release}/contents.json`))).body
      const [edition] = (await amendmentsOf(manual, release)).editions
      const listed = new Set(
        edition?.amendments.filter(({ kind }) => kind !== 'removed').map(({ chapter }) => chapter.slug),
      )
      const badged = new Set(
        [...contents.matchAll(/"badge":"(?:new|updated)","underReview":\w+,"slug":"([^"]+)"/g)].map(
          ([, slug]) => slug,
        ),
      )
      expect(badged).toEqual(listed)
    }
  })
})
