import { expect, it } from 'vitest'
import { aKeptManual, publish } from '../releases/a-publication'
import { removed } from '../releases/working-changes'
import { corrected, pageOf, TEXTS } from './a-changed-manual'

it('a correction of what was said of a removal stands where two days are compared, from the update that has it', async () => {
  const { manual, team } = await aKeptManual({ texts: TEXTS })
  await removed(team.author, manual.chapterId('Care Planning'))
  await publish(team, manual.manualId)
  await corrected(team, manual, 'Withdrawn.', 'Now part of Staying Put.')
  const { words } = await pageOf(manual, 'compare/1/3')
  expect(words).toMatch(/Withdrawn\. Correction, \d+ \w+ \d{4}: Now part of Staying Put\./)
  expect((await pageOf(manual, 'releases/2/chapters/care-planning')).words).not.toContain('Now part of')
})
