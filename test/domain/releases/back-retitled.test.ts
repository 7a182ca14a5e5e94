import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { publish } from './a-publication'
import { scheduled } from './a-schedule'
import { aManualToChange } from './a-succession'
import { reinstated, removed, retitled } from './working-changes'

it('a chapter that is put back under another title is not published by whoever retitled it', async () => {
  const { manual, team, staying } = await aManualToChange()
  await removed(team.author, staying)
  await publish(team, manual.manualId)
  await reinstated(team.author, staying)
  await retitled(team.publisher, staying, 'Leaving Care')
  await expect(publish(team, manual.manualId)).rejects.toThrow(Blocked)
  await publish({ ...team, publisher: team.otherPublisher }, manual.manualId)
  expect(
    await database().releaseChapter.count({ where: { chapterId: staying, title: 'Leaving Care' } }),
  ).toBe(1)
})

it('a chapter that was put back and taken out again before anybody read it needs nobody', async () => {
  const { manual, team, staying, care } = await aManualToChange()
  await retitled(team.author, care, 'Planning Care')
  await removed(team.author, staying)
  await publish(team, manual.manualId)
  await reinstated(team.author, staying)
  await retitled(team.publisher, staying, 'Leaving Care')
  await removed(team.author, staying)
  await retitled(team.author, care, 'Care Planning')
  await publish(team, manual.manualId)
})

it('a title that was given before a chapter went does not come back with it by the same hand', async () => {
  const { manual, team, staying } = await aManualToChange()
  await retitled(team.publisher, staying, 'Leaving Care')
  await removed(team.author, staying)
  await publish(team, manual.manualId)
  await reinstated(team.author, staying)
  await expect(publish(team, manual.manualId)).rejects.toThrow(Blocked)
})

it('nor by whoever retitled it again after the cut-off', async () => {
  const { manual, team, staying } = await aManualToChange()
  await removed(team.author, staying)
  await publish(team, manual.manualId)
  await reinstated(team.author, staying)
  await scheduled(team.otherPublisher, manual.manualId)
  await retitled(team.publisher, staying, 'Leaving Care')
  await expect(publish(team, manual.manualId)).rejects.toThrow(Blocked)
  await publish({ ...team, publisher: team.otherPublisher }, manual.manualId)
})
