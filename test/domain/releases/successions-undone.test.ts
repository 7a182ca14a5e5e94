import { beforeEach, expect, it } from 'vitest'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { database } from '@/lib/platform/database'
import type { ManualInTest } from '../manuals'
import { publish, type Team } from './a-publication'
import { aManualToChange, blockersFor, clausesIn } from './a-succession'
import { removed } from './working-changes'

let manual: ManualInTest
let team: Team
let care: string
let staying: string

beforeEach(async () => {
  ;({ manual, team, care, staying } = await aManualToChange())
})

it('a chapter whose merge was undone is removed for another reason without what it was merged into', async () => {
  await mergeChapters(team.author.actor, {
    chapterId: staying,
    intoId: care,
    details: 'Part of Care Planning.',
  })
  await reinstateChapter(team.author.actor, { chapterId: staying })
  await removed(team.author, staying, { details: 'No longer used.' })
  expect(await blockersFor(team, manual.manualId)).toEqual([])
  await publish(team, manual.manualId)
  expect(
    await database().amendment.findFirst({ where: { chapterId: staying, kind: 'removed' } }),
  ).toMatchObject({
    details: 'No longer used.',
    succession: null,
    replacementId: null,
  })
})

it('a chapter whose split was undone is removed without the parts that are no more', async () => {
  const heading = (await clausesIn(care, 'published')).find(({ text }) => text === 'Reviews')
  await splitChapter(team.author.actor, {
    chapterId: care,
    clauseId: heading?.id ?? '',
    firstTitle: 'Plans',
    secondTitle: 'Reviews',
    details: 'Split.',
  })
  await reinstateChapter(team.author.actor, { chapterId: care })
  // Its citation is in Staying Put.
  await removed(team.author, staying)
  await removed(team.author, care, { details: 'No longer used.' })
  expect(await blockersFor(team, manual.manualId)).toEqual([])
})
