import { expect, it } from 'vitest'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { contentsJsonSchema } from '@/lib/reading/schema'
import { aFollower } from '../following-inputs'
import type { ManualInTest } from '../manuals'
import { addressOf, read } from '../reading/a-reader'
import { publish } from '../releases/a-publication'
import { aManualToChange, approved } from '../releases/a-succession'
import { removed } from '../releases/working-changes'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

/** On which chapters phones hear that urgent notices stand. */
async function toldToPhones(manual: ManualInTest) {
  const { notices } = JSON.parse((await read(addressOf(manual, 'offline.json'))).body)
  return notices.map(({ chapter }: { chapter: object }) => chapter)
}

it('an urgent notice names the chapter that it is on, though an update has removed that meanwhile', async () => {
  withInstallation()
  const { manual, team, staying } = await aManualToChange()
  const follower = await aFollower(manual)
  const { noticeId } = await makeNotice(team.author.actor, {
    manualId: manual.manualId,
    chapterId: staying,
    words: 'Do not use section 2.',
    lastDay: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  })
  await removed(team.author, staying)
  await publish(team, manual.manualId)
  await approveNotice(team.approver.actor, { noticeId })
  expect(await alertNextNotice()).toBe(1)
  const [alert] = await alertsTo(follower)
  expect(alert?.subject).toBe('Urgent notice: “Staying Put”')
  expect(alert?.body).toContain('/chapters/staying-put')
  // For programs too it is of this chapter, not of the whole manual.
  const json = contentsJsonSchema.parse(JSON.parse((await read(addressOf(manual, 'contents.json'))).body))
  expect(json.notices).toMatchObject([{ slug: 'staying-put', words: 'Do not use section 2.' }])
  // And for phones that still keep it.
  expect(await toldToPhones(manual)).toEqual([{ slug: 'staying-put', title: '', formerly: 'staying-put' }])
})

it('an urgent notice goes on with the text that it is about, in the chapter that took it in', async () => {
  withInstallation()
  const { manual, team, staying, care } = await aManualToChange()
  const { noticeId } = await makeNotice(team.author.actor, {
    manualId: manual.manualId,
    chapterId: staying,
    words: 'Do not use section 2.',
    lastDay: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  })
  await approveNotice(team.approver.actor, { noticeId })
  expect((await read(addressOf(manual, 'chapters/staying-put'))).body).toContain('Do not use section 2.')
  const follower = await aFollower(manual, { chapter: 'Care Planning' })
  await mergeChapters(team.author.actor, { chapterId: staying, intoId: care, details: 'Merged.' })
  await approved(team, care)
  await publish(team, manual.manualId)
  expect((await read(addressOf(manual, 'chapters/staying-put'))).status).toBe(308)
  const into = (await read(addressOf(manual, 'chapters/care-planning'))).body
  expect(into).toContain('Whoever wants to')
  expect(into).toContain('Do not use section 2.')
  expect(await toldToPhones(manual)).toMatchObject([{ slug: 'care-planning', formerly: 'staying-put' }])
  expect(await alertNextNotice()).toBe(1)
  expect((await alertsTo(follower))[0]?.subject).toBe('Urgent notice: “Care Planning”')
})
