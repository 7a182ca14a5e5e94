import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { searchManual } from '@/lib/reading/search/queries/search'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { aKeptManual } from '../releases/a-publication'

it('a typing error is not put right with a word as only a chapter for staff writes it', async () => {
  const { manual, team } = await aKeptManual({
    texts: { 'Care Planning': 'The need is assessed.', 'Staying Put': 'Assessing it is for staff.' },
  })
  const meant = async () => {
    const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
    return (await searchManual(database(), issued, { words: 'asessing' })).meant
  }
  expect(await meant()).toEqual([{ typed: 'asessing', meant: 'assessing' }])
  await setStaffOnly(team.publisher.actor, { chapterId: manual.chapterId('Staying Put'), staffOnly: true })
  expect(await meant()).toEqual([{ typed: 'asessing', meant: 'assessed' }])
})
