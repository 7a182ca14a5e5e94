import { describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'
import { blockersFor } from './blockers-for'
import { releaseAmendments } from './release-amendments'
import { addedFirst, reinstated, removed, retitled } from './working-changes'

describe('nobody publishes', () => {
  it.each([
    [
      'a removal',
      (manual: ManualInTest, maker: Person) =>
        removed(maker, manual.chapterId('Staying Put'), { details: 'Part of “Leaving Care”.' }),
      'removed',
    ],
    [
      'a new title',
      (manual: ManualInTest, maker: Person) =>
        retitled(maker, manual.chapterId('Staying Put'), 'Staying Close'),
      'renamed',
    ],
  ])('%s that they made themselves, but another publisher does', async (_, change, kind) => {
    const { manual, team } = await aKeptManual()
    await change(manual, team.publisher)
    expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'own-change' }])
    expect(await blockersFor(team.otherPublisher, manual)).toEqual([])

    const { hash } = await releaseEffect(database(), team.otherPublisher.actor, manual.manualId)
    const asked = { manualId: manual.manualId, effectHash: hash }
    const { releaseId } = await publishRelease(team.otherPublisher.actor, asked)
    expect((await releaseAmendments(database(), releaseId)).map((row) => row.kind)).toEqual([kind])
    const changes = await database().contentsChange.findMany({ where: { manualId: manual.manualId } })
    expect(changes.map((made) => made.releaseId)).toEqual([releaseId])
  })

  it('a reinstatement that they made themselves', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Stay.' } })
    const chapterId = manual.chapterId('Staying Put')
    await removed(team.author, chapterId, { details: 'Withdrawn.' })
    await publish(team, manual.manualId)
    await reinstated(team.publisher, chapterId)
    expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'own-change' }])
    const { hash, next } = await releaseEffect(database(), team.otherPublisher.actor, manual.manualId)
    expect(next.chapters.get(chapterId)?.revision).not.toBeNull()
    const asked = { manualId: manual.manualId, effectHash: hash }
    const { releaseId } = await publishRelease(team.otherPublisher.actor, asked)
    expect(await releaseAmendments(database(), releaseId)).toMatchObject([{ kind: 'reinstated', chapterId }])
  })

  it('but may publish the title of a chapter that readers never had', async () => {
    const { manual, team } = await aKeptManual()
    const added = await addedFirst(
      manual,
      team.publisher,
      'Advocacy',
      await manual.entryId('Looked After Children'),
    )
    await retitled(team.publisher, added, 'Independent Visitors')
    await anApproved(team, added, { kind: 'new' })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
    await expect(publish(team, manual.manualId)).resolves.toMatchObject({ number: 2 })
  })
})

describe('a removed chapter', () => {
  it('is a blocker while texts cite it, with a list of them', async () => {
    const { manual, team } = await aKeptManual({
      texts: {
        'Care Planning': 'See [[Staying Put]].',
        'Decision to Look After': 'See [[Staying Put]] and [[Care Planning]].',
      },
    })
    await removed(team.author, manual.chapterId('Staying Put'), { details: 'Withdrawn.' })
    const [blocker, ...others] = await blockersFor(team.publisher, manual)
    expect(others).toEqual([])
    expect(blocker).toMatchObject({ kind: 'cited' })
    expect(blocker?.sentence).toContain('“Staying Put” is removed')
    expect(blocker?.chapterIds.toSorted()).toEqual(
      [manual.chapterId('Care Planning'), manual.chapterId('Decision to Look After')].sort(),
    )
  })

  it('is no blocker any more once new texts without the reference are approved', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'See [[Staying Put]].' } })
    await removed(team.author, manual.chapterId('Staying Put'), { details: 'Withdrawn.' })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Stay.' })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
  })

  it('is a blocker while a note cites it', async () => {
    const { manual, team } = await aKeptManual()
    await removed(team.author, manual.chapterId('Confidentiality Policy'), { details: 'Withdrawn.' })
    const [blocker] = await blockersFor(team.publisher, manual)
    expect(blocker?.sentence).toContain('“See also: Confidentiality Policy”')
  })

  it('is a blocker while what takes its place is not there', async () => {
    const { manual, team } = await aKeptManual()
    const section = await manual.entryId('Looked After Children')
    const replacementId = await addedFirst(manual, team.author, 'Staying Close', section)
    await removed(team.author, manual.chapterId('Staying Put'), {
      details: 'Replaced.',
      replacementId,
    })
    expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'replacement' }])
    await anApproved(team, replacementId, { kind: 'new' })
    expect(await blockersFor(team.publisher, manual)).toEqual([])
  })
})

it('a text that refers to a chapter which readers have not got is a blocker', async () => {
  const { manual, team } = await aKeptManual()
  const added = await addedFirst(
    manual,
    team.author,
    'Advocacy',
    await manual.entryId('Looked After Children'),
  )
  await anApproved(team, manual.chapterId('Care Planning'), { words: `See [[${added}]].` })
  await aDraft(team, added, { kind: 'new' })
  expect(await blockersFor(team.publisher, manual)).toMatchObject([
    { kind: 'not-there', chapterIds: [manual.chapterId('Care Planning')] },
  ])
})

it('a text that is not the one that was approved is a blocker, though the database were made to say approved', async () => {
  const { manual, team } = await aKeptManual()
  const revisionId = await anApproved(team, manual.chapterId('Care Planning'))
  await sql(`SET session_replication_role = replica;
             UPDATE texts SET document = jsonb_set(document, '{content,0,content,0,text}', '"Other words"')
             WHERE hash = (SELECT text_hash FROM revisions WHERE id = '${revisionId}')`)
  expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'approval' }])
})

it('a text that was approved under another title is a blocker, though the chapter were given another past every command', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Care Planning')
  await anApproved(team, chapterId)
  await sql(`SET session_replication_role = replica;
             UPDATE chapters SET title = 'A title that nobody approved' WHERE id = '${chapterId}'`)
  expect(await blockersFor(team.publisher, manual)).toMatchObject([
    {
      kind: 'approval',
      sentence:
        '“A title that nobody approved” was approved under another title, “Care Planning”. Send it back for review.',
    },
  ])
})

describe('what stays behind', () => {
  it('is named with the reason, and no word of it is in the effect', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Staying Put'))
    await aDraft(team, manual.chapterId('Care Planning'), { words: 'A secret sentence.' })
    await addedFirst(manual, team.author, 'Advocacy', await manual.entryId('Looked After Children'))
    const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    expect(effect.staysBehind.map(({ title, why }) => `${title}: ${why}`)).toEqual([
      'Care Planning: A draft that has not been submitted.',
      'Advocacy: A new chapter without a text: it comes in, title and all, with its first approved version.',
    ])
    expect(effect.lines.map(({ words }) => words)).toEqual([
      'Updated – 2.1.3 Staying Put: The time limit is now two working days.',
    ])
    expect(JSON.stringify([...effect.next.chapters.values(), effect.next.entries])).not.toContain('Advocacy')
  })
})

it('a removal that was taken back before it was published is no change, and is settled with the next release', async () => {
  const { manual, team } = await aKeptManual()
  await removed(team.publisher, manual.chapterId('Staying Put'))
  await reinstated(team.author, manual.chapterId('Staying Put'))
  expect(await blockersFor(team.publisher, manual)).toMatchObject([{ kind: 'nothing' }])
  await anApproved(team, manual.chapterId('Care Planning'))
  const { releaseId } = await publish(team, manual.manualId)
  expect((await releaseAmendments(database(), releaseId)).map(({ kind }) => kind)).toEqual(['updated'])
  expect(
    await database().contentsChange.count({ where: { manualId: manual.manualId, releaseId: null } }),
  ).toBe(0)
})
