import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import type { Person } from './people'

/** Publishes an open version as it is now, by this publisher, to be approved afterwards today. */
export async function publishedInEmergency(
  { actor }: Person,
  revisionId: string,
  given: { reason?: string; due?: string } = {},
) {
  const { hash } = await emergencyEffect(database(), actor, revisionId)
  return publishInEmergency(actor, {
    revisionId,
    effectHash: hash,
    reason: given.reason ?? 'The number for the night team was wrong.',
    due: given.due ?? dayInLondon(new Date()),
  })
}
