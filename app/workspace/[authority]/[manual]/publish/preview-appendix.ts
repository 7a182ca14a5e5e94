import type { EditionChoices } from '@/components/releases/appendix-preview'
import { database } from '@/lib/platform/database'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { nextAppendix } from './next-appendix'

/** What the Amendments page shows of this release, for either choice of its edition; null before the first release. */
export async function previewAppendix(effect: ReleaseEffect): Promise<EditionChoices | null> {
  const { id, currentRelease, schedule, nextEdition } = effect.manual
  if (!currentRelease) return null
  const issued = await readIssuedManual(database(), {
    manualId: id,
    number: currentRelease.number,
    audience: 'staff',
  })
  const ledger = await readLedger(database(), issued)
  const now = new Date()
  const planned = schedule ? schedule.edition : nextEdition
  const joined = nextAppendix(effect, ledger, currentRelease.edition.name, now)
  // No edition is called nothing: one that is not planned has its name from the publisher, with the button.
  const opened = nextAppendix(effect, ledger, planned ?? '', now)
  return joined && opened && { joined, opened, planned: planned === null ? 'joined' : 'opened' }
}
