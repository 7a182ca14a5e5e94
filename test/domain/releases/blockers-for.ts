import { expect } from 'vitest'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'

/** What stands in this publisher's way, by kind. */
export async function blockersFor({ actor }: Person, { manualId }: ManualInTest) {
  const { blockers, hash } = await releaseEffect(database(), actor, manualId)
  // On the screen a release is called an update.
  for (const { sentence } of blockers) expect(sentence).not.toMatch(/release/)
  if (blockers.length > 0)
    await expect(publishRelease(actor, { manualId, effectHash: hash })).rejects.toMatchObject({
      name: 'Blocked',
      blockers: blockers.map(({ sentence }) => sentence),
    })
  return blockers
}
