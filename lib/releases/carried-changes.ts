import type { ContentsChangeKind } from '@/prisma/generated/enums'
import type { Snapshot } from './snapshot'
import { standingsOf } from './standings'

/** A change that somebody made to the working contents and that has not reached readers yet. */
export type PendingChange = {
  id: string
  entryId: string
  kind: ContentsChangeKind
  madeById: string
  /** What staff are told of a removal. */
  details: string | null
  replacementId: string | null
}

/** A pending change that the next release carries. */
export type CarriedChange = PendingChange & {
  /** The chapter at whose place it was made; null where none stands there. */
  chapterId: string | null
  /** The title that readers know; of a chapter that is new to them, the one they get. */
  title: string
  /** Removing, reinstating or retitling what readers have: published by somebody other than its maker. */
  needsSecondPerson: boolean
}

/**
 * The pending changes that reach readers if the manual goes from `previous` to `next`. A change of a place that
 * stays behind is not among them, nor one that was taken back before anybody could read it.
 */
export function carriedChanges(
  changes: readonly PendingChange[],
  previous: Snapshot,
  next: Snapshot,
): CarriedChange[] {
  const before = standingsOf(previous).entries
  const after = standingsOf(next).entries
  return changes.flatMap((change) => {
    const was = before.get(change.entryId)?.entry
    const is = after.get(change.entryId)?.entry
    const entry = is ?? was
    if (!entry) return []
    const titleIn = ({ chapters }: Snapshot) =>
      chapters.get(entry.chapterId ?? '')?.title ?? entry.title ?? ''
    const title = was ? titleIn(previous) : titleIn(next)
    const carried = { ...change, chapterId: entry.chapterId, title, needsSecondPerson: false }
    switch (change.kind) {
      case 'removed':
        return was && !is ? { ...carried, needsSecondPerson: true } : []
      case 'reinstated':
        return is && !was ? { ...carried, needsSecondPerson: true } : []
      case 'retitled': {
        if (!is || !was) return is ? carried : []
        const renamed = was.title !== is.title || titleIn(previous) !== titleIn(next)
        return renamed ? { ...carried, needsSecondPerson: true } : []
      }
      default:
        return is ? carried : []
    }
  })
}
