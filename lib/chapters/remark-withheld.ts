import type { Transaction } from '@/lib/platform/database'
import type { RevisionState } from '@/prisma/generated/enums'
import { withheldAmong } from './queries/withheld'
import { approvalsOf } from './standing'
import { tellSentBack } from './tell-review'

const REMARK =
  'The text that this version began from is withheld from readers. See to it that nothing of what must not be seen stands here, then resolve this comment.'

/** The same on a version of another chapter, into which words of the withheld text went. */
function remarkOfPart(title: string): string {
  return `The text of “${title}”, of which words came into this version, is withheld from readers. See to it that nothing of what must not be seen stands here, then resolve this comment.`
}

/** An open comment, over which nothing is published. */
async function remarkWithheld(
  transaction: Transaction,
  revision: { id: string; authorityId: string },
  by: { userId: string },
  body: string,
): Promise<{ id: string }> {
  return transaction.comment.create({
    data: { authorityId: revision.authorityId, revisionId: revision.id, body, authorId: by.userId },
    select: { id: true },
  })
}

/** Puts a comment on a version that has just begun, where its text is one that is withheld. */
export async function remarkIfWithheld(
  transaction: Transaction,
  revision: { id: string; authorityId: string; chapterId: string; textHash: string },
  by: { userId: string },
): Promise<void> {
  if ((await withheldAmong(transaction, [revision])).length > 0)
    await remarkWithheld(transaction, revision, by, REMARK)
}

/**
 * Puts it on a chapter's version under way when texts of the chapter are withheld: what was submitted or approved before is a
 * draft again, those who wrote and approved it are told, and guests read it no more until they are asked again. The manual is
 * locked. Null where no version is under way.
 */
export async function doubtVersionUnderWay(
  transaction: Transaction,
  chapterId: string,
  by: { userId: string },
  remark = REMARK,
): Promise<{ revisionId: string; was: RevisionState } | null> {
  await transaction.$queryRaw`
    SELECT 1 FROM revisions WHERE chapter_id = ${chapterId}::uuid AND state <> 'published' FOR UPDATE`
  const open = await transaction.revision.findFirst({
    where: { chapterId, state: { not: 'published' } },
    include: { decisions: true },
  })
  if (!open) return null
  const { id: commentId } = await remarkWithheld(transaction, open, by, remark)
  await transaction.guestReviewer.updateMany({
    where: { revisionId: open.id, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (open.state !== 'draft') {
    const approverIds = approvalsOf(open).map(({ deciderId }) => deciderId)
    await transaction.revision.update({ where: { id: open.id }, data: { state: 'draft' } })
    await tellSentBack(transaction, open.id, { ...by, commentId, remark, approverIds })
  }
  return { revisionId: open.id, was: open.state }
}

/**
 * The same for the chapters into which words of this one went by a merge or a split that readers do not have yet: their
 * versions under way hold the words that are withheld, and would bring them back. All of these chapters are locked.
 */
export async function doubtPartsUnderWay(
  transaction: Transaction,
  chapterId: string,
  partIds: readonly string[],
  by: { userId: string },
): Promise<{ revisionId: string; was: RevisionState }[]> {
  const { title } = await transaction.chapter.findUniqueOrThrow({ where: { id: chapterId } })
  const doubted: { revisionId: string; was: RevisionState }[] = []
  for (const partId of partIds) {
    const one = await doubtVersionUnderWay(transaction, partId, by, remarkOfPart(title))
    if (one) doubted.push(one)
  }
  return doubted
}

/** The chapters into which words of this one went by a merge or a split that readers do not have yet, in order of their ids. */
export async function partsNotPublished(transaction: Transaction, chapterId: string): Promise<string[]> {
  const changes = await transaction.contentsChange.findMany({
    where: {
      releaseId: null,
      OR: [
        { succession: 'merged', entry: { chapterId, removedAt: { not: null } } },
        { succession: 'split', kind: 'added', replacementId: chapterId, entry: { removedAt: null } },
      ],
    },
    select: { succession: true, replacementId: true, entry: { select: { chapterId: true } } },
  })
  const ids = changes.flatMap(
    ({ succession, replacementId, entry }) =>
      (succession === 'merged' ? replacementId : entry.chapterId) ?? [],
  )
  return [...new Set(ids)].sort()
}
