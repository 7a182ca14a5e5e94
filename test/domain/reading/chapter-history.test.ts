import { describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { dayInLondon, longDate } from '@/lib/platform/dates'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { setReaderSettings } from '@/lib/releases/commands/set-reader-settings'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import type { ManualInTest } from '../manuals'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'
import { removed, retitled } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'
import { aged } from './aged'

async function page(manual: ManualInTest, title: string, below: string) {
  const address = addressOf(manual, `chapters/${manual.slugOf(title)}/${below}`)
  const { status, body, header } = await read(address)
  return { status, body, words: wordsOf(body), location: header('location') }
}

const history = (manual: ManualInTest, title = 'Care Planning') => page(manual, title, 'history')

describe('the history of a chapter', () => {
  it('has every published version with its date, edition, kind, summary and basis, newest first', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    const chapterId = manual.chapterId('Care Planning')
    await anApproved(team, chapterId, { words: 'Two days.', summary: 'Two days, not five.' })
    await publish(team, manual.manualId, 'March 2025')
    await anApproved(team, chapterId, { words: 'Two days!', kind: 'minor', summary: 'A full stop.' })
    await publish(team, manual.manualId)
    await aged(manual.manualId, {
      1: '2025-03-01T10:00:00Z',
      2: '2025-03-10T10:00:00Z',
      3: '2025-03-20T10:00:00Z',
    })
    const { status, words, body } = await history(manual)
    expect(status).toBe(200)
    expect(words).toMatch(
      /Version 3: update 3, 20 March 2025 March 2025 edition the version in the manual now Minor change.*Version 2: update 2, 10 March 2025 March 2025 edition in the manual until update 3, 20 March 2025 Updated Two days, not five\. Approved before it was published.*Version 1: update 1, 1 March 2025 July 2024 edition .*As brought in.*who approved it before then is not recorded here/,
    )
    const slug = manual.slugOf('Care Planning')
    expect(body).toContain(`href="${addressOf(manual, `releases/2/chapters/${slug}`)}"`)
    expect(body).toContain(`href="${addressOf(manual, `releases/2/chapters/${slug}/changes`)}"`)
    expect((await page(manual, 'Care Planning', 'changes?from=1&to=3')).location).toBe(
      addressOf(manual, `chapters/${slug}/changes/1/3`),
    )
  })

  it('says who approved, and at which meeting, only where the manual shows it', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Two days.' })
    await publish(team, manual.manualId)
    const { name } = team.approver
    expect((await history(manual)).words).not.toContain(`Approved by ${name}`)
    const show = { manualId: manual.manualId, headings: {}, showApprovers: true }
    await setReaderSettings(team.publisher.actor, show)
    expect((await history(manual)).words).toContain(`Approved by ${name} on`)
    await setReaderSettings(team.publisher.actor, { ...show, showApprovers: false })
    expect((await history(manual)).words).not.toContain(`Approved by ${name}`)
  })

  it('says of what was published in an emergency that nobody approved it yet, and then who did', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    await setReaderSettings(team.publisher.actor, {
      ...{ manualId: manual.manualId, headings: {}, showApprovers: true },
    })
    const revisionId = await aDraft(team, manual.chapterId('Care Planning'), { words: 'Two days.' })
    const { hash: effectHash } = await emergencyEffect(database(), team.publisher.actor, revisionId)
    await publishInEmergency(team.publisher.actor, {
      ...{ revisionId, effectHash, reason: 'A court ruled.', due: dayInLondon(new Date()) },
    })
    expect((await history(manual)).words).toContain(
      'Published at once in an emergency, to be approved afterwards. Nobody has approved it yet.',
    )
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await approveRetrospectively(team.approver.actor, {
      ...{ revisionId, contentHash, outcome: 'approved', remark: '' },
      ...{ meeting: 'Policy Board', meetingOn: '2026-11-20', minute: '4.2' },
    })
    expect((await history(manual)).words).toContain(
      `to be approved afterwards. Approved by ${team.approver.name} on ${longDate(new Date())}, at Policy Board of 20 November 2026, minute 4.2.`,
    )
  })

  it('tells of removals and new titles, and stands for a chapter that is gone', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Words.' } })
    await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
    await anApproved(team, manual.chapterId('Staying Put'), { words: 'Other words.' })
    await publish(team, manual.manualId)
    await removed(team.author, manual.chapterId('Staying Put'), { details: 'Covered elsewhere.' })
    await publish(team, manual.manualId)
    const { status, words } = await history(manual, 'Staying Put')
    expect(status).toBe(200)
    expect(words).toContain('This chapter is no longer in the manual. It was taken out with update 3')
    expect(words).toMatch(/update 3, .*Taken out\. Covered elsewhere\..*Version 2: update 2/)
    expect(words).toContain('Renamed. Previously “Staying Put”.')
    expect((await read(addressOf(manual, 'chapters/of-no-manual/history'))).status).toBe(404)
    expect((await history(manual, 'Decision to Look After')).words).toContain(
      'no version of its text is published',
    )
  })

  it('keeps a withheld text back and says so', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The name of a child.' } })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'No name.' })
    await publish(team, manual.manualId)
    const { body } = await history(manual)
    expect(body).toContain('/releases/1/chapters/')
    const { id } = await database().revision.findFirstOrThrow({
      where: { chapterId: manual.chapterId('Care Planning'), number: 1 },
    })
    await withholdText(team.publisher.actor, {
      ...{ revisionIds: [id], reason: 'A name.', notice: 'A name stood in it.' },
    })
    const after = await history(manual)
    expect(after.words).toContain('The text of this version is withheld. A name stood in it.')
    expect(after.body).not.toContain(`/releases/1/chapters/${manual.slugOf('Care Planning')}"`)
    const redline = await page(manual, 'Care Planning', 'changes/1/2')
    expect(redline.words).toContain('One of the two texts is withheld')
    expect(redline.words).not.toMatch(/name of a child|No name/)
    expect(wordsOf((await read(addressOf(manual, 'compare/1/2'))).body)).toContain(
      'one of the two texts is withheld.',
    )
  })
})

describe('the version in force on a day', () => {
  it('is the newest that was published by then and whose day had come', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    const chapterId = manual.chapterId('Care Planning')
    await anApproved(team, chapterId, { words: 'Two days.', inForceOn: '2025-04-01' })
    await publish(team, manual.manualId)
    await anApproved(team, chapterId, { words: 'One day.', inForceOn: '2099-04-01' })
    await publish(team, manual.manualId)
    await aged(manual.manualId, {
      1: '2025-03-01T10:00:00Z',
      2: '2025-03-10T10:00:00Z',
      3: '2025-05-01T10:00:00Z',
    })
    const on = (day: string) => page(manual, 'Care Planning', `in-force/${day}`)
    expect((await on('2025-03-05')).words).toContain('In force: version 1, published with update 1')
    const before = await on('2025-03-31')
    expect(before.words).toContain(
      'In force: version 1, published with update 1 on 1 March 2025. Read the text of update 1',
    )
    expect(before.words).toContain(
      'Published by then, and in force only from 1 April 2025: version 2, published with update 2 on 10 March 2025.',
    )
    expect((await on('2025-04-01')).words).toContain(
      'In force: version 2, published with update 2 on 10 March 2025.',
    )
    expect((await on('2099-03-31')).words).toContain('In force: version 2, published with update 2')
    expect((await on('2099-04-01')).words).toContain(
      'In force: version 3, published with update 3 on 1 May 2025.',
    )
    const early = await on('2025-02-28')
    expect([early.status, early.words]).toEqual([
      404,
      expect.stringContaining('Chapterhouse does not have the manual of 28 February 2025'),
    ])
  })

  it('is none where the manual did not have the chapter, or listed it without text', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Words.' } })
    await removed(team.author, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    await aged(manual.manualId, { 1: '2025-03-01T10:00:00Z', 2: '2025-03-10T10:00:00Z' })
    expect((await page(manual, 'Staying Put', 'in-force/2025-03-09')).words).toContain('In force: version 1')
    expect((await page(manual, 'Staying Put', 'in-force/2025-03-10')).words).toContain(
      'The manual did not have this chapter on 10 March 2025.',
    )
    expect((await page(manual, 'Care Planning', 'in-force/2025-03-10')).words).toContain(
      'without its text in Chapterhouse',
    )
  })

  it('is asked for by a form on the history', async () => {
    const { manual } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    const slug = manual.slugOf('Care Planning')
    const { body } = await history(manual)
    expect(body).toContain(`action="${addressOf(manual, `chapters/${slug}/in-force`)}"`)
    expect((await page(manual, 'Care Planning', 'in-force?date=2027-04-01')).location).toBe(
      addressOf(manual, `chapters/${slug}/in-force/2027-04-01`),
    )
    expect((await page(manual, 'Care Planning', 'in-force')).location).toBe(
      addressOf(manual, `chapters/${slug}/history`),
    )
    expect((await page(manual, 'Care Planning', 'in-force?date=soon')).status).toBe(400)
  })
})
