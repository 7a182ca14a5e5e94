import { expect, it } from 'vitest'
import { whatWaitsFor } from '@/lib/chapters/queries/waiting'
import { database } from '@/lib/platform/database'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addedFirst, removed, retitled } from '../releases/working-changes'

async function toPublish({ publisher }: Team) {
  const { contents } = await whatWaitsFor(database(), publisher.actor)
  return contents.map(({ changes }) => changes)
}

it('what came and went before readers had it does not wait for a publisher for ever', async () => {
  const { manual, team } = await aKeptManual()
  const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
  await removed(team.author, added)
  expect(await toPublish(team)).toEqual([])
  await anApproved(team, manual.chapterId('Care Planning'))
  await publish(team, manual.manualId)
  expect(await toPublish(team)).toEqual([])
})

it('a title that went with its chapter does not wait for a publisher', async () => {
  const { manual, team } = await aKeptManual()
  const staying = manual.chapterId('Staying Put')
  await retitled(team.author, staying, 'Leaving Care')
  await removed(team.author, staying)
  expect(await toPublish(team)).toEqual([1])
  await publish(team, manual.manualId)
  expect(await toPublish(team)).toEqual([])
})

it('a chapter that nobody has written yet waits for its author, not for a publisher', async () => {
  const { manual, team } = await aKeptManual()
  const added = await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('All Children'))
  expect(await toPublish(team)).toEqual([])
  await anApproved(team, added, { kind: 'new' })
  expect(await toPublish(team)).toEqual([1])
})
