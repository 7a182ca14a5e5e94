import { expect, it } from 'vitest'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { database } from '@/lib/platform/database'
import { aKeptManual } from './a-publication'

it('a chapter of which readers have no text is merged without a draft of the other, and says so', async () => {
  const { manual, team } = await aKeptManual()
  const intoId = manual.chapterId('Care Planning')
  const merged = await mergeChapters(team.author.actor, {
    ...{ chapterId: manual.chapterId('Staying Put'), intoId },
    details: 'It is part of Care Planning.',
  })
  expect(merged).toEqual({ revisionId: null, slug: 'care-planning' })
  expect(await database().revision.count({ where: { chapterId: intoId } })).toBe(0)
})
