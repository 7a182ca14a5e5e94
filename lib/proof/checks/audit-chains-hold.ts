import { sha256 } from '@/lib/document/canonical'
import type { Database } from '@/lib/platform/database'
import { type Check, type Finding, inBatches } from '../check'

type Event = { chain: string; sequence: number; previous_hash: string; hash: string; words: string }

/** Each audit event is what its hash says and follows the one before, up to the head; each release carries a head. */
export const auditChainsHold: Check = {
  name: 'Audit events form unbroken chains, and each release carries the head of its time',
  async *run(from) {
    const ends = new Map<string, Event>()
    const known = new Set<string>()
    for await (const event of inBatches((after: Event | null, most) => eventsAfter(from, after, most))) {
      yield findingOf(event, ends.get(event.chain) ?? null)
      ends.set(event.chain, event)
      known.add(`${event.chain} ${event.hash}`)
    }
    yield* headsThatAreNoEnds(from, ends)
    const releases = await from.release.findMany({
      select: { id: true, authorityId: true, auditHead: true },
      orderBy: [{ authorityId: 'asc' }, { publishedAt: 'asc' }],
    })
    for (const { id, authorityId, auditHead } of releases)
      yield auditHead === '' || known.has(`${authorityId} ${auditHead}`)
        ? null
        : { table: 'releases', id, sentence: 'The audit event that the release was made after is not there.' }
  },
}

/** The words of an event are put together here as PostgreSQL puts them together where it is written. */
function eventsAfter(from: Database, after: Event | null, most: number): Promise<Event[]> {
  return from.$queryRaw<Event[]>`
    SELECT chain, sequence, previous_hash, hash, jsonb_build_object(
      'chain', chain, 'sequence', sequence, 'actor', actor_id, 'action', action, 'subject', subject,
      'details', details, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text AS words
    FROM audit_events
    WHERE (chain, sequence) > (${after?.chain ?? ''}, ${after?.sequence ?? 0})
    ORDER BY chain, sequence LIMIT ${most}`
}

function findingOf(event: Event, before: Event | null): Finding | null {
  const { chain, sequence, previous_hash: previousHash, hash, words } = event
  const wrong = (sentence: string) => ({ table: 'audit_events', id: `${chain} ${sequence}`, sentence })
  if (sequence !== (before?.sequence ?? 0) + 1) return wrong('An event before it is missing.')
  if (previousHash !== (before?.hash ?? '')) return wrong('It does not follow the event before it.')
  return sha256(previousHash + words) === hash ? null : wrong('The event gives another hash.')
}

async function* headsThatAreNoEnds(from: Database, ends: ReadonlyMap<string, Event>) {
  for (const { chain, sequence, hash } of await from.auditHead.findMany({ orderBy: { chain: 'asc' } })) {
    const end = ends.get(chain)
    yield sequence === (end?.sequence ?? 0) && hash === (end?.hash ?? '')
      ? null
      : { table: 'audit_heads', id: chain, sentence: 'The head is not the last event of its chain.' }
  }
}
