import type { Snapshot } from '@/lib/ledger/snapshot'
import { standingsOf } from '@/lib/ledger/standings'
import type { ContentsChangeKind, Succession } from '@/prisma/generated/enums'

/** A change that somebody made to the working contents and that has not reached readers yet. */
export type PendingChange = {
  id: string
  entryId: string
  kind: ContentsChangeKind
  madeById: string
  /** What staff are told of a removal. */
  details: string | null
  replacementId: string | null
  /** It merges a chapter into another, or splits one. */
  succession: Succession | null
  /** What an approver wrote who returned it; null where none did, or it has been approved since. */
  returned: string | null
}

/** A pending change that the next release carries, or settles. */
export type CarriedChange = PendingChange & {
  /** The chapter at whose place it was made; null where none stands there. */
  chapterId: string | null
  /** The title that readers know; of a chapter that is new to them, the one they get. */
  title: string
  /** Removing, reinstating, retitling or splitting what readers have: published by somebody other than its maker. */
  needsSecondPerson: boolean
}

/**
 * The pending changes that are settled if the manual goes from `previous` to `next`: those of every place that
 * readers have now or then have. One that was taken back before they could read it is settled too, and needs
 * nobody; a change of a place that stays behind is left waiting.
 */
export function carriedChanges(
  changes: readonly PendingChange[],
  previous: Snapshot,
  next: Snapshot,
): CarriedChange[] {
  const before = standingsOf(previous).entries
  const after = standingsOf(next).entries
  const putBack = new Set(changes.flatMap(({ kind, entryId }) => (kind === 'reinstated' ? entryId : [])))
  return changes.flatMap((change) => {
    const was = before.get(change.entryId)?.entry
    const is = after.get(change.entryId)?.entry
    const entry = was ?? is
    if (!entry) return []
    // A title that went with its chapter before anybody read it waits, should the chapter come back.
    if (change.kind === 'retitled' && !is) return []
    const { chapterId } = entry
    const titleIn = ({ chapters }: Snapshot) => chapters.get(chapterId ?? '')?.title ?? null
    const hasEffect = {
      added: is && !was && change.succession !== null,
      removed: was && !is,
      reinstated: is && !was,
      // One that is put back was known under its old title.
      retitled:
        is &&
        (was ? was.title !== is.title || titleIn(previous) !== titleIn(next) : putBack.has(change.entryId)),
    }
    const needsSecondPerson =
      change.kind in hasEffect && Boolean(hasEffect[change.kind as keyof typeof hasEffect])
    const title = titleIn(was ? previous : next) ?? entry.title ?? ''
    return [{ ...change, chapterId, title, needsSecondPerson }]
  })
}
