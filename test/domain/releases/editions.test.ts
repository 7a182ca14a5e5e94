import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden } from '@/lib/platform/errors'
import { readContents } from '@/lib/reading/manual/queries/contents'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { aKeptManual, anApproved, publish } from './a-publication'

/** The badge of each chapter that has one in a release, by its title. */
async function badgesAt(manualId: string, number: number): Promise<Record<string, string>> {
  const issued = await readIssuedManual(database(), { manualId, number, at: { release: number } })
  const { entries } = await readContents(database(), issued)
  return Object.fromEntries(
    [...everyEntry(entries)].flatMap(({ title, badge }) => (badge ? [[title, badge]] : [])),
  )
}

describe('an edition', () => {
  it('keeps its badges when an urgent release joins it', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId, 'August 2024')
    await anApproved(team, manual.chapterId('Staying Put'))
    expect(await publish(team, manual.manualId)).toMatchObject({ number: 3, edition: 'August 2024' })
    expect(await badgesAt(manual.manualId, 3)).toEqual({
      'Care Planning': 'updated',
      'Staying Put': 'updated',
    })
  })

  it('clears the badges of the one before when it is opened, and old releases keep theirs', async () => {
    const { manual, team } = await aKeptManual()
    expect(await badgesAt(manual.manualId, 1)).toEqual({ 'Confidentiality Policy': 'updated' })
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId, 'August 2024')
    expect(await badgesAt(manual.manualId, 2)).toEqual({ 'Care Planning': 'updated' })
    expect(await badgesAt(manual.manualId, 1)).toEqual({ 'Confidentiality Policy': 'updated' })
  })

  it('shows no badge for a minor change', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Plans are made.' } })
    await anApproved(team, manual.chapterId('Care Planning'), { kind: 'minor', summary: '' })
    await publish(team, manual.manualId, 'August 2024')
    expect(await badgesAt(manual.manualId, 2)).toEqual({})
  })

  it('is joined, not opened twice, where the name is that of the newest', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    expect(await publish(team, manual.manualId, ' July 2024 ')).toMatchObject({ edition: 'July 2024' })
    expect(await database().edition.count({ where: { manualId: manual.manualId } })).toBe(1)
  })

  it('cannot take the name of an older one', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId, 'August 2024')
    await anApproved(team, manual.chapterId('Staying Put'))
    await expect(publish(team, manual.manualId, 'July 2024')).rejects.toThrow(Blocked)
  })
})

describe('the next update due', () => {
  it('is set outside any release, and tells readers’ pages that they are out of date', async () => {
    const { manual, team } = await aKeptManual()
    const { manualId } = manual
    const before = await database().manual.findUniqueOrThrow({ where: { id: manualId } })
    await planNextUpdate(team.publisher.actor, { manualId, edition: null, due: '2024-09-02', cutOff: null })
    const after = await database().manual.findUniqueOrThrow({ where: { id: manualId } })
    expect(after.nextUpdateDue).toEqual(new Date('2024-09-02'))
    expect(after.presentationNumber).toBe(before.presentationNumber + 1)
    await planNextUpdate(team.publisher.actor, { manualId, edition: null, due: null, cutOff: null })
    expect((await database().manual.findUniqueOrThrow({ where: { id: manualId } })).nextUpdateDue).toBeNull()
    const ofTheDay = await database().manual.findUniqueOrThrow({ where: { id: manualId } })
    await planNextUpdate(team.publisher.actor, { manualId, edition: 'May 2099', due: null, cutOff: null })
    const ofTheEdition = await database().manual.findUniqueOrThrow({ where: { id: manualId } })
    expect(ofTheEdition.presentationNumber).toBe(ofTheDay.presentationNumber + 1)
  })

  it('is not set by an author', async () => {
    const { manual, team } = await aKeptManual()
    const asked = { manualId: manual.manualId, edition: null, due: '2024-09-02', cutOff: null }
    await expect(planNextUpdate(team.author.actor, asked)).rejects.toThrow(Forbidden)
  })
})
