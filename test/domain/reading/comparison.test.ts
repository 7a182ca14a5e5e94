import { describe, expect, it } from 'vitest'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addedFirst, flagged, movedUnder, removed, retitled } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'
import { aged } from './aged'

async function page(manual: ManualInTest, address: string) {
  const { status, body, header } = await read(addressOf(manual, address))
  return { status, body, words: wordsOf(body), location: header('location') }
}

/** The words of one list of a comparison, from its heading to the next. */
function listOf(body: string, title: string): string {
  const section = body.split('<section>').find((part) => part.includes(`>${title} (`))
  return wordsOf(section?.replace(/<\/section>.*/s, '') ?? '')
}

describe('two updates of a manual compared', () => {
  it('lists what was added, removed, renamed and moved, which texts changed, and what else of the contents', async () => {
    const { manual, team } = await aKeptManual({
      texts: { 'Care Planning': 'Five days.', 'Staying Put': 'Words.', 'Values and Principles': 'Values.' },
    })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Two days.' })
    await publish(team, manual.manualId)
    await retitled(team.author, manual.chapterId('Values and Principles'), 'Our Values')
    await anApproved(team, manual.chapterId('Values and Principles'), { words: 'Values.' })
    await removed(team.author, manual.chapterId('Staying Put'), {
      ...{ details: 'Covered there.', replacementId: manual.chapterId('Care Planning') },
    })
    await movedUnder(
      team.author,
      await manual.entryId('Confidentiality Policy'),
      await manual.entryId('Looked After Children'),
    )
    const chapterId = await addedFirst(manual, team.author, 'Contact', await manual.entryId('All Children'))
    await anApproved(team, chapterId, { kind: 'new', words: 'Contact is arranged.' })
    await flagged(team.author, await manual.entryId('All Children'))
    await publish(team, manual.manualId)

    const { status, body, words } = await page(manual, 'compare/1/3')
    expect(status).toBe(200)
    expect(words).toContain('Between update 1 (')
    expect(listOf(body, 'Texts changed')).toContain('Care Planning : what changed in Care Planning')
    expect(listOf(body, 'Chapters added')).toContain('Contact')
    expect(listOf(body, 'Chapters removed')).toMatch(
      /Staying Put : Covered there\. Replaced by [\d.]+ Care Planning \./,
    )
    expect(listOf(body, 'Chapters renamed')).toContain('Our Values , previously “Values and Principles”')
    expect(listOf(body, 'Chapters moved')).toMatch(
      /^Chapters moved \(1\) [\d.]+ Confidentiality Policy : from 1\.1\.2 \(1\.1.*\) to /,
    )
    expect(listOf(body, 'Other changes of the contents')).toContain(
      'Section “1 All Children” is marked as under review.',
    )
    expect(body).toContain(
      `href="${addressOf(manual, `chapters/${manual.slugOf('Care Planning')}/changes/1/3`)}"`,
    )
    expect(body).toContain(
      `href="${addressOf(manual, `releases/1/chapters/${manual.slugOf('Staying Put')}`)}"`,
    )

    const since = await page(manual, 'compare/2/3')
    expect(listOf(since.body, 'Texts changed')).not.toContain('Care Planning')
    expect((await page(manual, 'compare/3/1')).words).toBe(words)
    expect((await page(manual, 'compare/3/3')).words).toContain('Nothing differs between the two.')
  })

  it('says nothing of chapters whose number changed only through their neighbours', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Words.' } })
    const section = await manual.entryId('Looked After Children')
    const chapterId = await addedFirst(manual, team.author, 'Contact', section)
    await anApproved(team, chapterId, { kind: 'new', words: 'Contact is arranged.' })
    await publish(team, manual.manualId)
    const { words } = await page(manual, 'compare/1/2')
    expect(words).toContain('Chapters added (1)')
    expect(words).not.toMatch(/moved|Texts changed|renamed/)
  })

  it('takes days as well, and keeps them in its address', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Two days.' })
    await publish(team, manual.manualId)
    await aged(manual.manualId, { 1: '2025-03-01T10:00:00Z', 2: '2025-04-01T10:00:00Z' })
    const { words, body } = await page(manual, 'compare/2025-03-15/2025-04-15')
    expect(words).toContain(
      'Between the end of 15 March 2025 (update 1) and the end of 15 April 2025 (update 2)',
    )
    expect(words).toContain('Texts changed (1)')
    expect(body).toContain(
      `href="${addressOf(manual, `chapters/${manual.slugOf('Care Planning')}/changes/2025-03-15/2025-04-15`)}"`,
    )
    expect(body).toContain(`href="${addressOf(manual, 'as-at/2025-03-15')}"`)
  })

  it('says plainly of which moment it has nothing, and asks for another', async () => {
    const { manual } = await aKeptManual()
    const later = await page(manual, 'compare/1/9')
    expect([later.status, later.words]).toEqual([
      404,
      expect.stringContaining('Update 9 is not published: the manual is at update 1.'),
    ])
    const before = await page(manual, 'compare/2020-01-01/1')
    expect([before.status, before.words]).toEqual([
      404,
      expect.stringContaining('Chapterhouse does not have the manual of 1 January 2020'),
    ])
    expect((await page(manual, 'compare/1/2999-01-01')).words).toContain('1 January 2999 is still to come.')
    expect(later.body).toContain(`action="${addressOf(manual, 'compare')}"`)
  })

  it('is asked for by a form: updates, days, or up to the current one', async () => {
    const { manual } = await aKeptManual()
    expect((await page(manual, 'compare')).words).toContain('Left empty: update 1, the current one')
    const sent = (query: string) => page(manual, `compare?${query}`)
    expect((await sent('from=3+March+2025&to=')).location).toBe(addressOf(manual, 'compare/2025-03-03/1'))
    expect((await sent('from=update+1&to=2')).location).toBe(addressOf(manual, 'compare/1/2'))
    const wrong = await sent('from=%3Cb%3E&to=')
    expect([wrong.status, wrong.words]).toEqual([
      400,
      expect.stringContaining('Enter the number of an update'),
    ])
    expect(wrong.body).not.toContain('<b>')
  })
})

describe('a chapter at two moments compared', () => {
  it('shows what changed word for word, what was said of it, and its title', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Within five days.' } })
    const chapterId = manual.chapterId('Care Planning')
    await anApproved(team, chapterId, { words: 'Within three days.', summary: 'Three days now.' })
    await publish(team, manual.manualId)
    await retitled(team.author, chapterId, 'Care Plans')
    await anApproved(team, chapterId, { words: 'Within two days.', summary: 'Two days now.' })
    await publish(team, manual.manualId)
    const changes = `chapters/${manual.slugOf('Care Planning')}/changes`

    const { status, body, words } = await page(manual, `${changes}/1/3`)
    expect(status).toBe(200)
    expect(body).toMatch(/<del class="ch-words[^>]*>.*five.*<\/del>/)
    expect(body).toMatch(/<ins class="ch-words[^>]*>.*two.*<\/ins>/)
    expect(words).toMatch(/Three days now\..*Two days now\./)
    expect(words).toContain('Its title: Care Planning Care Plans')
    expect(words).not.toContain('three days')
    expect((await page(manual, `${changes}/2/2`)).words).toContain('Its text is the same at both.')
    expect((await page(manual, `${changes}?from=1&to=`)).location).toBe(addressOf(manual, `${changes}/1/3`))
  })

  it('says of a chapter that came or went where it was not', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Words.' } })
    await removed(team.author, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    const { status, words, body } = await page(manual, `chapters/${manual.slugOf('Staying Put')}/changes/1/2`)
    expect([status, words]).toEqual([
      200,
      expect.stringContaining('The manual no longer had this chapter at update 2'),
    ])
    expect(body).toContain(
      `href="${addressOf(manual, `releases/1/chapters/${manual.slugOf('Staying Put')}`)}"`,
    )
    expect((await page(manual, 'chapters/of-no-manual/changes/1/2')).status).toBe(404)
  })
})
