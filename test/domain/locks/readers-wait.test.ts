import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { markRead } from '@/lib/last-read/commands'
import { continueSession } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aPerson } from '../people'
import { aDraft, aKeptManual, anApproved } from '../releases/a-publication'
import { begunAndWaiting, holding } from './held'

it('a publication that waits for a long edit keeps no reader waiting, and nobody’s session', async () => {
  const { manual, team } = await aKeptManual()
  const { manualId } = manual
  await anApproved(team, manual.chapterId('Care Planning'))
  const edited = await aDraft(team, manual.chapterId('Staying Put'))
  const { hash: effectHash } = await releaseEffect(database(), team.publisher.actor, manualId)
  const staff = []
  for (let people = 0; people < 10; people++) staff.push(await aPerson({ id: manual.authorityId }, 'staff'))
  // As replacing in 243 chapters holds them, for nine seconds.
  const letGo = await holding('SELECT 1 FROM revisions WHERE id = $1 FOR UPDATE', [edited])
  const publishing = await begunAndWaiting(
    () => publishRelease(team.publisher.actor, { manualId, effectHash }),
    1,
  )
  const reading = Promise.all(
    staff.map(({ actor }) => markRead(actor, { manualId, slug: 'staying-put', release: 1 })),
  ).then(() => 'read')
  const readers = await Promise.race([reading, setTimeout(12_000, 'wait')])
  const session = continueSession(team.author.sessionId).then(() => 'is there')
  const sessions = await Promise.race([session, setTimeout(12_000, 'waits')])
  await letGo()
  await Promise.allSettled([publishing.outcome, reading, session])
  expect({ readers, sessions }).toEqual({ readers: 'read', sessions: 'is there' })
})
