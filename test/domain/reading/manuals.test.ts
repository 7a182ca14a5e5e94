import { describe, expect, it } from 'vitest'
import { connections, database } from '@/lib/platform/database'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { listManuals } from '@/lib/reading/manual/queries/manuals'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { useEmptyDatabase } from '../database'
import { aManual } from '../manuals'
import { anAuthority } from '../people'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

const pointerOf = (authority: string, manual: string) => readManualPointer(connections(), authority, manual)

describe('the list of manuals', () => {
  it('says what to do where there are none', async () => {
    await useEmptyDatabase()
    const { status, body } = await read('/')
    expect(status).toBe(200)
    expect(wordsOf(body)).toContain('No manual has been published here yet')
    expect(body).toContain('npm run demo')
  })

  it('has those that are public and issued, by the name of their authority', async () => {
    await useEmptyDatabase()
    await aManual(await anAuthority({ name: 'Westshire' }))
    await aManual(await anAuthority({ name: 'Eastshire' }))
    const staff = await aManual(await anAuthority({ name: 'Staffshire' }))
    await database().manual.update({ where: { id: staff.manualId }, data: { visibility: 'staff' } })
    const unpublished = await anAuthority({ name: 'Emptyshire' })
    await database().manual.create({ data: { authorityId: unpublished.id, slug: 'm', name: 'Manual' } })

    const listed = await listManuals(database())
    expect(listed.map(({ authorityName, number, edition }) => [authorityName, number, edition])).toEqual([
      ['Eastshire', 1, 'July 2024'],
      ['Westshire', 1, 'July 2024'],
    ])
    const { body } = await read('/')
    expect(body).not.toMatch(/Staffshire|Emptyshire/)
  })
})

describe('the pointer of a manual', () => {
  it('follows each release, and counts what else shows', async () => {
    const { manual, team } = await aKeptManual()
    const before = await pointerOf(manual.authority.slug, manual.slug)
    expect(before).toMatchObject({ manualId: manual.manualId, currentNumber: 1, presentationNumber: 1 })
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...{ edition: null, due: '2027-04-01', cutOff: null },
    })
    await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    expect(await pointerOf(manual.authority.slug, manual.slug)).toMatchObject({
      currentNumber: 2,
      presentationNumber: 2,
    })
  })

  it.each(['staff', 'withheld'] as const)(
    'is not there for a manual that is %s, nor is any page',
    async (visibility) => {
      const manual = await aManual(await anAuthority())
      await database().manual.update({ where: { id: manual.manualId }, data: { visibility } })
      expect(await pointerOf(manual.authority.slug, manual.slug)).toBeNull()
      for (const page of ['', 'amendments', 'contents.json', 'releases/1', 'search?q=care']) {
        const { status, body } = await read(addressOf(manual, page))
        expect(status).toBe(404)
        expect(body).not.toContain(manual.authority.name)
      }
    },
  )

  it('is of the authority that the address names, not of another with a manual of that slug', async () => {
    const manual = await aManual(await anAuthority())
    const other = await anAuthority()
    expect(await pointerOf(other.slug, manual.slug)).toBeNull()
  })
})
