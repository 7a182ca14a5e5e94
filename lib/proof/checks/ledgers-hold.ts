import { isDeepStrictEqual } from 'node:util'
import { ZodError } from 'zod'
import { sha256 } from '@/lib/document/canonical'
import { effectHash } from '@/lib/ledger/effect-hash'
import { replayAmendments } from '@/lib/ledger/replay'
import { canonicalRelease, emptySnapshot, type Snapshot } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { releaseSeal } from '@/lib/releases/queries/release-seal'
import { writtenAmendments } from '@/lib/releases/queries/written-amendments'
import type { Release } from '@/prisma/generated/client'
import type { Check, Finding } from '../check'

/**
 * The releases of each manual follow one another; each gives its hash, its amendments give the hash of what was shown,
 * replaying them over the release before gives it, and all its rows give the seal in the audit chain.
 */
export const ledgersHold: Check = {
  name: 'Releases are what their hashes say, and their amendments replay to them',
  async *run(from) {
    const manuals = await from.manual.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, currentReleaseId: true },
    })
    for (const { id, currentReleaseId } of manuals) {
      const releases = await from.release.findMany({
        where: { manualId: id },
        orderBy: { number: 'asc' },
        include: { edition: { select: { name: true } } },
      })
      let last: Issued | null = null
      for (const release of releases) {
        const snapshot = await snapshotOrNull(from, release.id)
        yield snapshot
          ? await findingOf(from, { release, snapshot }, last)
          : { table: 'releases', id: release.id, sentence: 'Its rows are not of the shape of a release.' }
        last = { release, snapshot: snapshot ?? emptySnapshot }
      }
      yield currentReleaseId === (last?.release.id ?? null)
        ? null
        : { table: 'manuals', id, sentence: 'Readers are shown another release than the last.' }
    }
  },
}

/** The edition is what a foreign key promises, and what an altered row may have lost. */
type Issued = { release: Release & { edition: { name: string } | null }; snapshot: Snapshot }

/** What a release holds; null where its rows were altered so that they can no longer be read. */
async function snapshotOrNull(from: Database, releaseId: string): Promise<Snapshot | null> {
  try {
    return await releaseSnapshot(from, releaseId)
  } catch (error) {
    if (error instanceof ZodError) return null
    throw error
  }
}

async function findingOf(
  from: Database,
  { release, snapshot }: Issued,
  last: Issued | null,
): Promise<Finding | null> {
  const { id, number, authorityName, manualName, publishedAt } = release
  const wrong = (sentence: string) => ({ table: 'releases', id, sentence: `Update ${number}: ${sentence}` })
  if (number !== (last?.release.number ?? 0) + 1) return wrong('the update before it is missing.')
  if (last && publishedAt <= last.release.publishedAt)
    return wrong('it says that it is older than the one before it.')
  const editionName = release.edition?.name ?? ''
  const actual = sha256(canonicalRelease({ authorityName, manualName, number, editionName }, snapshot))
  if (actual !== release.contentHash) return wrong(`what it holds gives another hash: ${actual}.`)
  const rows = await writtenAmendments(from, id)
  const shown = effectHash({ previousReleaseId: last?.release.id ?? null, authorityName, manualName }, rows)
  if (shown !== release.effectHash) return wrong('its amendments are not those that its publisher was shown.')
  // An import's rows are its page's badges: the baseline is what later releases are replayed over.
  if (!release.imported && !replays(last?.snapshot ?? emptySnapshot, rows, snapshot))
    return wrong('its amendments do not lead from the update before to it.')
  const seals = await sealsOf(from, release)
  if (seals.length === 0) return wrong('no audit event tells of its publication.')
  return seals.includes(await releaseSeal(from, id))
    ? null
    : wrong(
        'something in it is not as it was published: what it says, a version that came with it, or a decision on one.',
      )
}

/** What the audit events of its publication say that its rows gave. */
async function sealsOf(from: Database, { authorityId, contentHash }: Release): Promise<string[]> {
  const events = await from.$queryRaw<{ seal: string }[]>`
    SELECT details->>'seal' AS seal FROM audit_events
    WHERE chain = ${authorityId} AND details->>'contentHash' = ${contentHash} AND details ? 'seal'`
  return events.map(({ seal }) => seal)
}

function replays(...[previous, rows, next]: [Snapshot, Parameters<typeof replayAmendments>[1], Snapshot]) {
  try {
    return isDeepStrictEqual(replayAmendments(previous, rows), next)
  } catch {
    // Rows that leave an entry without a place lead nowhere.
    return false
  }
}
