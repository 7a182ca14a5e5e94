import { expect, it } from 'vitest'
import { nextSteps } from '@/lib/chapters/next-steps'
import { chapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { pendingContentsChanges } from '@/lib/contents/pending-changes'
import { chaptersTakenOut } from '@/lib/contents/queries'
import { database } from '@/lib/platform/database'
import { aKeptManual, publish } from '../releases/a-publication'
import { reinstated, removed } from '../releases/working-changes'

it('a chapter whose removal was published is found in the workspace, and can be put back', async () => {
  const { manual, team } = await aKeptManual()
  const staying = manual.chapterId('Staying Put')
  await removed(team.author, staying)
  await publish(team, manual.manualId)

  // Nothing waits any more: the list of what does offers no way back.
  expect(await pendingContentsChanges(database(), manual.manualId)).toEqual([])
  expect(await chaptersTakenOut(database(), manual.manualId)).toMatchObject([{ title: 'Staying Put' }])
  const address = {
    ...{ authority: manual.authority.slug, manual: manual.slug },
    chapter: manual.slugOf('Staying Put'),
  }
  const view = await chapterInWorkspace(database(), team.author.actor, address)
  const steps = nextSteps({
    ...{ state: null, roles: view.manual.roles, deciding: null },
    hasPlace: view.place !== null,
  })
  expect(steps.filter(({ allowed }) => allowed)).toEqual([{ name: 'putBack', allowed: true }])

  await reinstated(team.author, staying)
  expect(await chaptersTakenOut(database(), manual.manualId)).toEqual([])
})
