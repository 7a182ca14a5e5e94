import { describe, expect, it } from 'vitest'
import { amendmentsJsonSchema } from '@/lib/reading/schema'
import { aKeptManual, publish } from '../releases/a-publication'
import { removed } from '../releases/working-changes'
import { aChangedManual, corrected, pageOf, TEXTS } from './a-changed-manual'
import { addressOf, read } from './a-reader'

describe('a correction', () => {
  it('stands under its original wherever readers find that, dated', async () => {
    const { manual, team, slug } = await aChangedManual()
    await corrected(team, manual, 'Two days.', 'Two working days.')
    const original = /Two days\..* Correction, \d+ \w+ \d{4}: Two working days\./
    for (const page of [
      'amendments',
      'amendments/editions/2',
      `chapters/${slug}`,
      `releases/2/chapters/${slug}/changes`,
    ]) {
      const { words } = await pageOf(manual, page)
      // What was read then is read for ever: update 2 did not know of it yet.
      if (page.startsWith('releases/2')) expect(words).not.toContain('Two working days.')
      else expect(words).toMatch(original)
    }
    const json = amendmentsJsonSchema.parse(
      JSON.parse((await read(addressOf(manual, 'amendments.json'))).body),
    )
    const row = json.editions[1]?.amendments.find(({ details }) => details === 'Two days.')
    expect(row?.corrections).toEqual([expect.objectContaining({ details: 'Two working days.', release: 4 })])
    expect(json.editions[0]?.amendments).toEqual([])
  })

  it('stands at the head of the chapter too, with the sentence that it puts right', async () => {
    const { manual, team, slug } = await aChangedManual()
    await corrected(team, manual, 'Two days.', 'Two working days.', 'March 2025')
    const { words } = await pageOf(manual, `chapters/${slug}`)
    expect(words).toMatch(
      /Amended in this edition .*Two days\. Correction, \d+ \w+ \d{4}: Two working days\..*Visit within/,
    )
  })

  it('stands where a removed chapter was', async () => {
    const { manual, team } = await aKeptManual({ texts: TEXTS })
    await removed(team.author, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    await corrected(team, manual, 'Withdrawn.', 'Now part of Staying Put.')
    const { status, words } = await pageOf(manual, `chapters/${manual.slugOf('Care Planning')}`)
    expect(status).toBe(410)
    expect(words).toMatch(/Withdrawn\. Correction, \d+ \w+ \d{4}: Now part of Staying Put\./)
  })

  it('keeps its lines apart at every place of a page, as what it puts right does', async () => {
    const { manual, team, slug } = await aChangedManual()
    const lines = 'Two working days.\nNot at weekends.'
    await corrected(team, manual, 'Two days.', lines)
    const { body } = await read(addressOf(manual, `chapters/${slug}`))
    expect(body).toContain(lines)
    expect(body.replaceAll(`<span class="details">${lines}</span>`, '')).not.toContain(lines)
  })

  it('gives no badge', async () => {
    const { manual, team } = await aChangedManual()
    await corrected(team, manual, 'Two days.', 'Two working days.')
    expect((await read(addressOf(manual, 'contents.json'))).body).not.toContain('"badge":"updated"')
  })
})
