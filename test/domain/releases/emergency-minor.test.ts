import { describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import { aDraft, aKeptManual } from './a-publication'

const events = () => database().auditEvent.findMany({ where: { action: 'publishInEmergency' } })

describe('an emergency publication of a change called minor', () => {
  it('of what staff act on asks first whether it is minor, and keeps the answer', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Ring 01234 567 890.' } })
    const revisionId = await aDraft(team, manual.chapterId('Staying Put'), {
      words: 'Ring 01234 567 891.',
      kind: 'minor',
    })
    const { hash, doubts } = await emergencyEffect(database(), team.publisher.actor, revisionId)
    expect(doubts).toEqual([expect.stringContaining('01234 567 891')])
    const input = {
      revisionId,
      effectHash: hash,
      reason: 'The number was wrong.',
      due: dayInLondon(new Date()),
    }
    const refusal = await publishInEmergency(team.publisher.actor, input).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Blocked)
    expect(refusal).toMatchObject({ blockers: doubts })
    expect(await events()).toEqual([])

    await publishInEmergency(team.publisher.actor, { ...input, minorConfirmed: true })
    expect((await events()).map(({ details }) => details)).toMatchObject([{ minorConfirmed: doubts }])
  })
})
