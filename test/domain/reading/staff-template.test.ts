import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { sql } from '../database'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

it('words taken over from a template name no chapter for staff that stands for the template’s', async () => {
  const template = await aKeptManual({ kind: 'template' })
  const { manual, team } = await aKeptManual()
  const inTemplate = template.manual.chapterId('Staying Put')
  await database().templateLink.create({
    data: {
      authorityId: manual.authorityId,
      chapterId: manual.chapterId('Staying Put'),
      templateAuthorityId: template.manual.authorityId,
      templateChapterId: inTemplate,
      mode: 'adapted',
    },
  })
  await anApproved(team, manual.chapterId('Values and Principles'), { words: `See [[${inTemplate}]] first.` })
  await publish(team, manual.manualId)
  const page = async () => wordsOf((await read(addressOf(manual, 'chapters/values-and-principles'))).body)
  expect(await page()).toContain('See Staying Put first.')
  await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Staying Put')])
  expect(await page()).toContain('See a chapter for staff first.')
})
