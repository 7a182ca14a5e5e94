import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { markPresence } from '@/lib/chapters/commands/mark-presence'
import { PRESENCE_LASTS } from '@/lib/chapters/presence'
import { database } from '@/lib/platform/database'
import { Forbidden } from '@/lib/platform/errors'
import { anAuthority, aPerson, type Person } from '@/test/domain/people'
import { text } from './a-manual'
import { aWorkplace, drafted, saveText } from './a-story'

function inTab({ actor }: Person, revisionId: string) {
  const tabId = randomUUID()
  return (leaving = false) => markPresence(actor, { revisionId, tabId, leaving })
}

it('two people on one draft are told of each other, and who was there first', async () => {
  const { carePlanning, author, both } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author)
  const [mine, theirs] = [inTab(author, revisionId), inTab(both, revisionId)]
  expect((await mine()).others).toEqual([])
  expect((await theirs()).others).toMatchObject([{ name: author.name, self: false }])
  expect((await mine()).others).toMatchObject([{ name: both.name, self: false }])
})

it('two tabs of one person are told of each other as that', async () => {
  const { carePlanning, author } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author)
  const [one, other] = [inTab(author, revisionId), inTab(author, revisionId)]
  await one()
  expect((await other()).others).toMatchObject([{ self: true }])
})

it('who leaves is there no longer, and neither is who has not been heard of for a while', async () => {
  const { carePlanning, author, both } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author)
  const [mine, theirs] = [inTab(author, revisionId), inTab(both, revisionId)]
  await theirs()
  await theirs(true)
  expect((await mine()).others).toEqual([])

  await theirs()
  await database().presence.updateMany({
    where: { userId: both.userId },
    data: { seenAt: new Date(Date.now() - PRESENCE_LASTS - 1) },
  })
  expect((await mine()).others).toEqual([])
  expect(await database().presence.count({ where: { revisionId } })).toBe(1)
})

it('tells of the newest save in the same answer', async () => {
  const { carePlanning, author, both } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author)
  const mine = inTab(author, revisionId)
  const { latest } = await mine()
  await saveText(both, revisionId, text('Theirs.'))
  expect((await mine()).latest).toMatchObject({ version: latest.version + 1, savedBy: both.name })
})

it('is for authors of the authority', async () => {
  const { carePlanning, author, approver } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author)
  for (const person of [approver, await aPerson(await anAuthority(), 'author')])
    await expect(inTab(person, revisionId)()).rejects.toThrow(Forbidden)
})
