import { expect, it } from 'vitest'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { reinstated, removed } from '../releases/working-changes'
import { pageOf } from './a-changed-manual'

it.each([
  ['with its old text', false],
  ['with another', true],
])(
  'what changed in a chapter that was put back %s is not said to have come all at once',
  async (_, rewritten) => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Ask whoever wants to stay.' } })
    const id = manual.chapterId('Staying Put')
    await removed(team.author, id)
    await publish(team, manual.manualId)
    await reinstated(team.author, id)
    if (rewritten)
      await anApproved(team, id, { words: 'Ask everybody who wants to stay.', summary: 'Rewritten.' })
    await publish(team, manual.manualId)
    const { words } = await pageOf(manual, 'chapters/staying-put/changes')
    expect(words).toContain('With update 3')
    expect(words).not.toContain('There was no text before')
    if (rewritten) expect(words).toContain('the text of update 3 beside that of update 1')
  },
)
