import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { addedFirst, removed, retitled } from './working-changes'

/** The search rows of a chapter: number, title and text of each. */
async function rowsOf(chapterId: string): Promise<string[]> {
  const rows = await database().searchClause.findMany({ where: { chapterId }, orderBy: { id: 'asc' } })
  return rows.map(({ number, title, text }) => `${number} ${title}: ${text}`)
}

it('search rows follow a publication: new words in, old words out, the rest untouched', async () => {
  const { manual, team } = await aKeptManual({
    texts: { 'Care Planning': 'Old words.', 'Staying Put': 'Stay as long as you like.' },
  })
  const other = manual.chapterId('Staying Put')
  const untouched = await database().searchClause.findMany({ where: { chapterId: other } })
  await anApproved(team, manual.chapterId('Care Planning'), { words: 'New words.' })
  await publish(team, manual.manualId)
  expect(await rowsOf(manual.chapterId('Care Planning'))).toEqual([
    '2.1.2 Care Planning: ',
    '2.1.2 Care Planning: New words.',
  ])
  expect(await database().searchClause.findMany({ where: { chapterId: other } })).toEqual(untouched)
})

it('search rows have no word of a draft', async () => {
  const { manual, team } = await aKeptManual()
  await aDraft(team, manual.chapterId('Care Planning'), { words: 'A secret sentence.' })
  await anApproved(team, manual.chapterId('Staying Put'))
  await publish(team, manual.manualId)
  expect(await database().searchClause.count({ where: { text: { contains: 'secret' } } })).toBe(0)
})

it('search rows take the new title, and the new numbers of chapters that others pushed down', async () => {
  const { manual, team } = await aKeptManual({ texts: { 'Decision to Look After': 'Decide.' } })
  await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
  const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId(''))
  await anApproved(team, added, { kind: 'new' })
  await publish(team, manual.manualId)
  expect(await rowsOf(manual.chapterId('Staying Put'))).toEqual(['2.1.3 Staying Close: '])
  expect(await rowsOf(manual.chapterId('Values and Principles'))).toEqual(['1.1.2 Values and Principles: '])
})

it('search rows of a removed chapter go', async () => {
  const { manual, team } = await aKeptManual()
  await removed(team.author, manual.chapterId('Staying Put'), { details: 'Withdrawn.' })
  await publish(team, manual.manualId)
  expect(await rowsOf(manual.chapterId('Staying Put'))).toEqual([])
})
