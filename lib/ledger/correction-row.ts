import type { AmendmentKind } from '@/prisma/generated/enums'
import type { AmendmentRow } from './amendment-row'

/** An approved correction that no release carries yet, with what the row that it puts right is about. */
export type ApprovedCorrection = {
  id: string
  details: string
  corrected: Pick<AmendmentRow, 'kind' | 'chapterId' | 'entryId' | 'chapterTitle' | 'chapterNumber'> & {
    id: string
  }
}

/** The kinds of row that readers never see: nothing of theirs can mislead anybody. */
const UNSEEN: readonly AmendmentKind[] = ['minor', 'contents']

/** Can a row of this kind be corrected? */
export function isCorrectable(kind: AmendmentKind): boolean {
  return !UNSEEN.includes(kind)
}

/**
 * The row of the log that puts another right: about the same chapter, named by that row, and changing nothing of what
 * the manual holds.
 */
export function correctionRow({ details, corrected }: ApprovedCorrection): AmendmentRow {
  const { id, kind, chapterId, entryId, chapterTitle, chapterNumber } = corrected
  return {
    ...{ kind, chapterId, entryId, chapterTitle, chapterNumber, details },
    subjectId: id,
    before: null,
    after: null,
    replacementId: null,
    correctsId: id,
  }
}
