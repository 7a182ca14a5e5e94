import { describe, expect, it } from 'vitest'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addedFirst, flagged, retitled } from '../releases/working-changes'
import { addressOf, everyAddress, read } from './a-reader'

const SECRET = 'Zanzibar'
const NEW_TITLE = 'Quaggas in Placement'

describe('a reader', () => {
  it('is shown no word of a draft, nor a new chapter’s title, at any address before its release', {
    timeout: 60_000,
  }, async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The published text.' } })
    const section = await manual.entryId('All Children')
    const quaggas = await addedFirst(manual, team.author, NEW_TITLE, section)
    await retitled(team.author, manual.chapterId('Staying Put'), `Staying in ${SECRET}`)
    await flagged(team.author, await manual.entryId('Confidentiality Policy'))
    const draft = await aDraft(team, manual.chapterId('Care Planning'), { words: SECRET, summary: SECRET })

    const { id: amendmentId } = await database().amendment.findFirstOrThrow({
      where: { manualId: manual.manualId },
    })
    const asked = { amendmentId, details: `It said nothing of ${SECRET}.` }
    const correction = await askCorrection(team.author.actor, asked)

    const addresses = [
      ...everyAddress(manual, 1, ['care-planning', 'staying-put', 'quaggas-in-placement']),
      addressOf(manual, `search?q=${SECRET}`),
      addressOf(manual, 'search?q=quaggas'),
      addressOf(manual, 'search?q=care'),
    ]
    const lookAround = async () => {
      const answers = await Promise.all(addresses.map((address) => read(address)))
      for (const [index, { body }] of answers.entries()) {
        // A search says back what was looked for.
        const echoed = body
          .replaceAll(`“${SECRET}”`, '')
          .replace(/value="[^"]*"/g, '')
          .replace(/[?&]q=[^"&]*/g, '')
          .replace(/<title>.*?<\/title>/, '')
        expect(echoed, addresses[index]).not.toMatch(new RegExp(`${SECRET}|${NEW_TITLE}|Under review`))
      }
      expect((await read(addressOf(manual, 'chapters/quaggas-in-placement'))).status).toBe(404)
      expect((await read(addressOf(manual, 'releases/2'))).status).toBe(404)
    }

    await lookAround()
    await decideCorrection(team.approver.actor, { ...correction, outcome: 'approved' })
    await submitRevision(team.author.actor, { revisionId: draft, minorConfirmed: true })
    await lookAround()
    await anApproved(team, quaggas, { words: `${SECRET} again.`, kind: 'new' })
    await anApproved(team, manual.chapterId('Decision to Look After'), { words: SECRET })
    await lookAround()

    await publish(team, manual.manualId)
    const contents = (await read(addressOf(manual))).body
    expect(contents).toContain(NEW_TITLE)
    expect((await read(addressOf(manual, 'chapters/quaggas-in-placement'))).body).toContain(
      `${SECRET} again.`,
    )
    // What is still in review stays unseen, and release 1 is what it was.
    expect((await read(addressOf(manual, 'chapters/care-planning'))).body).toContain('The published text.')
    expect((await read(addressOf(manual, 'releases/1'))).body).not.toContain(NEW_TITLE)
  })
})
