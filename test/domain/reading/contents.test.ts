import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { contentsJsonSchema } from '@/lib/reading/schema'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { flagged, movedUnder, retitled } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'

async function contentsOf(manual: ManualInTest, release?: number) {
  const page = release === undefined ? 'contents.json' : `releases/${release}/contents.json`
  const { body, status } = await read(addressOf(manual, page))
  expect(status).toBe(200)
  return contentsJsonSchema.parse(JSON.parse(body))
}

/** Number, title and badge of each chapter's place. */
async function chaptersOf(manual: ManualInTest, release?: number) {
  const { entries } = await contentsOf(manual, release)
  return [...everyEntry(entries)]
    .filter((entry) => entry.kind === 'chapter')
    .map(({ number, title, badge }) => `${number} ${title}${badge ? ` [${badge}]` : ''}`)
}

const update = async (team: Team, manual: ManualInTest, title: string, edition?: string) => {
  await anApproved(team, manual.chapterId(title))
  await publish(team, manual.manualId, edition)
}

describe('the contents', () => {
  it('are those of the imported page, with its badges', async () => {
    const { manual } = await aKeptManual()
    expect(await chaptersOf(manual)).toEqual([
      '1.1.1 Values and Principles',
      '1.1.2 Confidentiality Policy [updated]',
      '2.1.1 Decision to Look After',
      '2.1.2 Care Planning',
      '2.1.3 Staying Put',
    ])
    const { release, entries } = await contentsOf(manual)
    expect(release).toMatchObject({ number: 1, edition: 'July 2024' })
    const note = [...everyEntry(entries)].find(({ kind }) => kind === 'note')
    expect(note).toMatchObject({
      text: 'See also: Confidentiality Policy',
      references: [{ href: addressOf(manual, `chapters/${manual.slugOf('Confidentiality Policy')}`) }],
    })
  })

  it('show the badges of their own edition, and each release keeps its own', async () => {
    const { manual, team } = await aKeptManual()
    await update(team, manual, 'Care Planning', 'March 2025')
    await update(team, manual, 'Staying Put')
    await update(team, manual, 'Decision to Look After', 'May 2025')
    const badged = async (release?: number) =>
      (await chaptersOf(manual, release)).filter((chapter) => chapter.endsWith(']'))
    expect(await badged(1)).toEqual(['1.1.2 Confidentiality Policy [updated]'])
    expect(await badged(2)).toEqual(['2.1.2 Care Planning [updated]'])
    // An urgent release joins the edition: the badges that were there stay.
    expect(await badged(3)).toEqual(['2.1.2 Care Planning [updated]', '2.1.3 Staying Put [updated]'])
    expect(await badged(4)).toEqual(['2.1.1 Decision to Look After [updated]'])
    expect(await badged()).toEqual(await badged(4))
  })

  it('are seen at once when a release is published, and stay as they were at the old address', async () => {
    const { manual, team } = await aKeptManual()
    const before = await read(addressOf(manual))
    await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
    await movedUnder(team.author, await manual.entryId('Care Planning'), await manual.entryId('All Children'))
    await flagged(team.author, await manual.entryId('Values and Principles'))
    expect((await read(addressOf(manual))).body).toBe(before.body)
    await publish(team, manual.manualId)

    const { body } = await read(addressOf(manual))
    expect(wordsOf(body)).toMatch(/Values and Principles Under review : this text still applies/)
    expect(wordsOf(body)).toContain('Staying Close')
    const old = wordsOf((await read(addressOf(manual, 'releases/1'))).body)
    expect(old).toContain('Staying Put')
    expect(old).not.toMatch(/Staying Close|Under review/)
    expect(old).toContain('This is update 1, published on')
  })

  it('show when the next update is due as soon as that is said, with no new release', async () => {
    const { manual, team } = await aKeptManual()
    expect((await read(addressOf(manual))).body).not.toContain('Next update due')
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...{ edition: null, due: '2027-04-01', cutOff: null },
    })
    expect(wordsOf((await read(addressOf(manual))).body)).toContain('Next update due 1 April 2027')
  })

  it('lead from the chapter titled Amendments to the appendix', async () => {
    const { manual } = await aKeptManual({ contents: '1. Appendices\n\n1.1 Glossary\n1.2 Amendments\n' })
    const { body } = await read(addressOf(manual))
    expect(body).toContain(`<a href="${addressOf(manual, 'amendments')}">Amendments</a>`)
    expect((await read(addressOf(manual, 'releases/1'))).body).toContain(
      `<a href="${addressOf(manual, 'releases/1/amendments')}">Amendments</a>`,
    )
    const own = await read(addressOf(manual, `chapters/${manual.slugOf('Amendments')}`))
    expect(own.body).toContain(`href="${addressOf(manual, 'amendments')}"`)
    expect(own.body).not.toContain('not in Chapterhouse yet')
  })

  it('say on every page of a demonstration that they are not the authority’s', async () => {
    const { manual } = await aKeptManual()
    await database().manual.update({
      where: { id: manual.manualId },
      data: { demonstration: true, presentationNumber: 2 },
    })
    const chapter = `chapters/${manual.slugOf('Care Planning')}`
    const pages = [
      '',
      chapter,
      'amendments',
      'search?q=care',
      'releases/1',
      `releases/1/${chapter}`,
      'chapters/none',
    ]
    for (const page of pages) {
      const { body, header } = await read(addressOf(manual, page))
      expect(wordsOf(body)).toContain(`Demonstration. Not the procedures of ${manual.authority.name}.`)
      expect(body).toContain('<meta name="robots" content="noindex"/>')
      expect(header('x-robots-tag')).toBe('noindex')
    }
    expect((await read(addressOf(manual, 'contents.json'))).header('x-robots-tag')).toBe('noindex')
  })
})
