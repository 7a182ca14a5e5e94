import type { AppendixChange, AppendixRelease } from '../amendments/appendix'
import type { RemovedChapter } from '../chapter/removed-chapter'
import type { TextUntil } from '../chapter/texts-until'

/** A chapter in one release, as far as a paper depends on it. */
export type HeldChapter = { release: number; title: string; number: string | null; revisionId: string | null }

/** What has become of the text that a paper was printed from; `since` is the number of the release that changed it. */
export type PaperStanding =
  | { is: 'current' }
  | { is: 'changed'; since: number }
  | { is: 'removed'; since: number }

/** Chapter pages on paper, printed from one release, against the manual as it is now. */
export type Paper = {
  slug: string
  chapterId: string
  /** As it was printed. */
  printed: HeldChapter
  printedFrom: AppendixRelease
  /** As the manual has it now; null where it has it no more. */
  now: HeldChapter | null
  standing: { is: 'current' } | { is: 'changed' | 'removed'; since: AppendixRelease }
  /** What is said of the text on the paper where it is withheld: it is not to be used. */
  withheld: string | null
  /** What is said of the text of now where that is withheld. */
  withheldNow: string | null
  /** From when the text of now is in force, and what applies until then; null where that was not said. */
  inForce: { on: Date; untilThen: TextUntil[] } | null
  /** Does the paper hold the first of the texts that apply until then? */
  appliesUntilThen: boolean
  /** What staff were told since, newest first. */
  changes: AppendixChange[]
  /** The releases since that changed the text in ways that are not listed, newest first. */
  minor: AppendixRelease[]
  /** What became of a chapter that the manual has no more. */
  removed: RemovedChapter | null
}

/**
 * Does the manual still have the text that a chapter's paper was printed from? `held` are the chapter's rows of the
 * releases up to `current`, in order. Null where the release of the paper did not hold it. A text that is changed and
 * then removed has been wrong since it was changed; one that was removed and put back as it was is current.
 */
export function paperStanding(
  held: readonly HeldChapter[],
  printedFrom: number,
  current: number,
): PaperStanding | null {
  const printed = held.find(({ release }) => release === printedFrom)
  if (!printed) return null
  const now = held.find(({ release }) => release === current)
  if (now?.revisionId === printed.revisionId) return { is: 'current' }
  const byRelease = new Map(held.map((row) => [row.release, row]))
  let since = current
  while (since > printedFrom + 1 && byRelease.get(since - 1)?.revisionId !== printed.revisionId) since -= 1
  return { is: now ? 'changed' : 'removed', since }
}

/** The releases among these rows, after one, that brought the chapter another text. */
export function releasesWithNewText(held: readonly HeldChapter[], after: number): number[] {
  return held
    .filter((row, index) => row.release > after && row.revisionId !== held[index - 1]?.revisionId)
    .map(({ release }) => release)
}
