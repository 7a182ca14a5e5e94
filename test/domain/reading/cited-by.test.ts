import { expect, it } from 'vitest'
import { connections, database } from '@/lib/platform/database'
import { readChapter } from '@/lib/reading/chapter/queries/chapter'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import type { ManualInTest } from '../manuals'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'
import { removed } from '../releases/working-changes'

const texts = {
  'Care Planning': '## Copies\n\nSee [[Staying Put]].\n\n- And once more: [[Staying Put]].',
  'Staying Put': 'Nothing is said of others. See [[Staying Put]].',
  'Decision to Look After': 'See [[Staying Put]] and [[Care Planning]].',
}

/** Who refers to a chapter, by their titles, as its page has it at the current release. */
async function citing(manual: ManualInTest, title: string, at?: number): Promise<string[]> {
  const pointer = await readManualPointer(connections(), manual.authority.slug, manual.slug)
  const number = at ?? pointer?.currentNumber ?? 1
  const issued = await readIssuedManual(database(), {
    manualId: manual.manualId,
    number,
    at: at === undefined ? 'current' : { release: at },
  })
  const { citedBy } = await readChapter(database(), issued, manual.slugOf(title))
  return citedBy.map(({ chapter }) => chapter.title)
}

it('a chapter names those whose texts refer to it, in contents order, each once, with the paragraph', async () => {
  const { manual } = await aKeptManual({ texts })
  expect(await citing(manual, 'Staying Put')).toEqual(['Decision to Look After', 'Care Planning'])
  expect(await citing(manual, 'Care Planning')).toEqual(['Decision to Look After'])
  const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
  const { citedBy } = await readChapter(database(), issued, manual.slugOf('Staying Put'))
  const { text } = await readChapter(database(), issued, manual.slugOf('Care Planning'))
  const [, planning] = citedBy
  expect(text?.html.split(`id="${planning?.anchor}"`)[1]).toMatch(/^>See <a/)
})

it('who refers to a chapter follows a publication, and no draft', async () => {
  const { manual, team } = await aKeptManual({ texts })
  await aDraft(team, manual.chapterId('Values and Principles'), {
    words: `See [[${manual.chapterId('Staying Put')}]].`,
  })
  await anApproved(team, manual.chapterId('Care Planning'), { words: 'Nothing any more.' })
  await removed(team.author, manual.chapterId('Decision to Look After'), { details: 'Withdrawn.' })
  await publish(team, manual.manualId)
  expect(await citing(manual, 'Staying Put')).toEqual([])
  // What is kept is the current release's: a page of the past does not say what it does not know.
  expect(await citing(manual, 'Staying Put', 1)).toEqual([])
})

it('what a withheld text refers to is told nowhere, and again when it is shown', async () => {
  const { manual, team } = await aKeptManual({ texts })
  const { id } = await database().revision.findFirstOrThrow({
    where: { chapterId: manual.chapterId('Care Planning') },
  })
  const { withholdingIds } = await withholdText(team.publisher.actor, {
    revisionIds: [id],
    reason: 'A child was named.',
    notice: 'Withheld on 22 November 2026.',
  })
  expect(await citing(manual, 'Staying Put')).toEqual(['Decision to Look After'])
  for (const withholdingId of withholdingIds) await liftWithholding(team.publisher.actor, { withholdingId })
  expect(await citing(manual, 'Staying Put')).toEqual(['Decision to Look After', 'Care Planning'])
})

it('inherited words refer to the chapter that is linked to the template’s', async () => {
  const { manual, team } = await aKeptManual({ texts })
  const template = await aKeptManual({ kind: 'template' })
  await database().templateLink.create({
    data: {
      authorityId: manual.authorityId,
      chapterId: manual.chapterId('Staying Put'),
      templateAuthorityId: template.manual.authorityId,
      templateChapterId: template.manual.chapterId('Staying Put'),
      mode: 'adapted',
    },
  })
  await anApproved(team, manual.chapterId('Values and Principles'), {
    words: `See [[${template.manual.chapterId('Staying Put')}]].`,
  })
  await publish(team, manual.manualId)
  expect(await citing(manual, 'Staying Put')).toEqual([
    'Values and Principles',
    'Decision to Look After',
    'Care Planning',
  ])
})

it('a chapter that is for staff alone is not named to others', async () => {
  const { manual } = await aKeptManual({ texts })
  const hidden = new Set([manual.chapterId('Care Planning')])
  const issued = { ...(await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })), hidden }
  const { citedBy } = await readChapter(database(), issued, manual.slugOf('Staying Put'))
  expect(citedBy.map(({ chapter }) => chapter.title)).toEqual(['Decision to Look After'])
})
