import { describe, expect, it } from 'vitest'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import { database } from '@/lib/platform/database'
import { comingTexts } from '@/lib/releases/queries/effect-texts'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aDraft, aKeptManual, anApproved, publish } from './a-publication'

describe('the texts of an update, as its publisher reads them', () => {
  it('are those of approved versions alone, each beside what readers have', async () => {
    const { manual, team } = await aKeptManual()
    const [first, second] = [manual.chapterId('Care Planning'), manual.chapterId('Staying Put')]
    await anApproved(team, first, { words: 'Within five days.' })
    await publish(team, manual.manualId)
    await anApproved(team, first, { words: 'Within two days.' })
    await anApproved(team, second, { words: 'A first text.' })
    await aDraft(team, manual.chapterId('Confidentiality Policy'))

    const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    const texts = await comingTexts(database(), effect)
    expect([...texts.keys()].sort()).toEqual([first, second].sort())
    const redlines = [first, second].map((id) => {
      const text = texts.get(id)
      return text && [text.published === null, summariseRedline(diffClauses(text.published, text.document))]
    })
    expect(redlines).toEqual([
      [false, '1 paragraph changed'],
      [true, '1 paragraph added'],
    ])
  })
})
