import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { sql } from '../database'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { addedFirst, removed, retitled } from './working-changes'

/** The search rows of a chapter: its number and title, and the text of each clause. */
async function rowsOf(chapterId: string): Promise<string[]> {
  const chapters = await database().searchChapter.findMany({ where: { chapterId } })
  const rows = await database().searchClause.findMany({ where: { chapterId }, orderBy: { id: 'asc' } })
  return [...chapters.map(({ number, title }) => `${number} ${title}`), ...rows.map(({ text }) => text)]
}

/** The chapters, by title, that a word leads to. */
async function chaptersOf(manualId: string, lexeme: string): Promise<string[]> {
  const word = await database().searchWord.findUnique({ where: { manualId_lexeme: { manualId, lexeme } } })
  const chapters = await database().searchChapter.findMany({ where: { key: { in: word?.chapters ?? [] } } })
  return chapters.map(({ title }) => title).sort()
}

it('search rows follow a publication: new words in, old words out, the rest untouched', async () => {
  const { manual, team } = await aKeptManual({
    texts: { 'Care Planning': 'Old words.', 'Staying Put': 'Stay as long as you like.' },
  })
  const other = manual.chapterId('Staying Put')
  const untouched = await database().searchClause.findMany({ where: { chapterId: other } })
  await anApproved(team, manual.chapterId('Care Planning'), { words: 'New words.' })
  await publish(team, manual.manualId)
  expect(await rowsOf(manual.chapterId('Care Planning'))).toEqual(['2.1.2 Care Planning', 'New words.'])
  expect(await chaptersOf(manual.manualId, 'new')).toEqual(['Care Planning'])
  expect(await chaptersOf(manual.manualId, 'old')).toEqual([])
  expect(await chaptersOf(manual.manualId, 'plan')).toEqual(['Care Planning'])
  expect(await chaptersOf(manual.manualId, 'long')).toEqual(['Staying Put'])
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
  expect(await rowsOf(manual.chapterId('Staying Put'))).toEqual(['2.1.3 Staying Close'])
  expect(await rowsOf(manual.chapterId('Values and Principles'))).toEqual(['1.1.2 Values and Principles'])
  expect(await chaptersOf(manual.manualId, 'close')).toEqual(['Staying Close'])
  expect(await chaptersOf(manual.manualId, 'put')).toEqual([])
})

it('search rows of a removed chapter go', async () => {
  const { manual, team } = await aKeptManual()
  await removed(team.author, manual.chapterId('Staying Put'), { details: 'Withdrawn.' })
  await publish(team, manual.manualId)
  expect(await rowsOf(manual.chapterId('Staying Put'))).toEqual([])
  expect(await chaptersOf(manual.manualId, 'stay')).toEqual([])
  expect(await database().searchWord.count({ where: { manualId: manual.manualId, lexeme: 'put' } })).toBe(0)
})

it('words that are brought up to date one publication after another are those made at once', async () => {
  const { manual, team } = await aKeptManual({
    texts: {
      'Care Planning': '## Planning\n\nPlan, and plan again.',
      'Staying Put': 'Stay as long as you like.',
    },
  })
  await anApproved(team, manual.chapterId('Care Planning'), { words: 'Stay with the plan.' })
  await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
  await publish(team, manual.manualId)
  const words = () =>
    sql(
      `SELECT lexeme, array_agg(key ORDER BY key) AS chapters, array_agg(weight ORDER BY key) AS weights
       FROM search_words, unnest(chapters, weights) AS of (key, weight) WHERE manual_id = $1 GROUP BY lexeme ORDER BY lexeme`,
      [manual.manualId],
    )
  const kept = await words()
  await sql(
    `DELETE FROM search_words WHERE manual_id = '${manual.manualId}';
     SELECT refresh_search_words('${manual.manualId}', (SELECT array_agg(key) FROM search_chapters WHERE manual_id = '${manual.manualId}'))`,
  )
  expect(kept.length).toBeGreaterThan(10)
  expect(await words()).toEqual(kept)
})

it('a text is found by what the chapters that it names are called now', async () => {
  const { manual, team } = await aKeptManual({
    texts: { 'Care Planning': 'Read [[Staying Put]] first.', 'Staying Put': 'Stay.' },
  })
  const found = async () => (await rowsOf(manual.chapterId('Care Planning'))).slice(1)
  expect(await found()).toEqual(['Read Staying Put first.'])
  await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
  await publish(team, manual.manualId)
  expect(await found()).toEqual(['Read Staying Close first.'])
  expect(await chaptersOf(manual.manualId, 'close')).toEqual(['Care Planning', 'Staying Close'])
  expect(await chaptersOf(manual.manualId, 'put')).toEqual([])
})
