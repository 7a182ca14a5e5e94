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

it('a word that only chapters for staff have is put right as one that no chapter has', async () => {
  const { manual, team } = await aKeptManual({
    texts: {
      'Care Planning': 'The meeting is chaired by the manager.',
      'Staying Put': 'The chaise is described for staff.',
    },
  })
  const staying = manual.chapterId('Staying Put')
  const found = async (words: string) => {
    const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
    const { meant, nearest, chapters } = await searchManual(database(), issued, { words })
    return { meant: meant.map((one) => one.meant), nearest, chapters: chapters.map(({ slug }) => slug) }
  }
  expect(await found('chaise')).toEqual({ meant: [], nearest: false, chapters: ['staying-put'] })
  await setStaffOnly(team.publisher.actor, { chapterId: staying, staffOnly: true })
  const putRight = { meant: ['chaired'], nearest: false, chapters: ['care-planning'] }
  expect(await found('chaixe')).toEqual(putRight)
  expect(await found('chaise')).toEqual(putRight)
  for (const word of ['described', 'xylophone'])
    expect(await found(`manager ${word}`)).toEqual({ meant: [], nearest: true, chapters: ['care-planning'] })
})
