import { withheldAmong } from '@/lib/chapters/queries/withheld'
import { clausesOf } from '@/lib/document/clauses'
import { filesIn } from '@/lib/document/files-in'
import type { Database } from '@/lib/platform/database'
import type { ApprovedRevision } from '../approvals'
import type { LooseEnds } from '../blocker'

/**
 * What is still open about these versions: comments that nobody has resolved, files that they show and that are not there,
 * and texts that are withheld.
 */
export async function looseEnds(from: Database, revisions: readonly ApprovedRevision[]): Promise<LooseEnds> {
  const chapters = new Map(revisions.map(({ id, chapterId }) => [id, chapterId]))
  const open = await from.comment.findMany({
    where: { revisionId: { in: [...chapters.keys()] }, parentId: null, resolvedAt: null },
    select: { id: true, revisionId: true, clauseId: true, body: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const comments = open.flatMap(({ id, revisionId, clauseId, body }) => {
    const chapterId = chapters.get(revisionId)
    return chapterId === undefined ? [] : { chapterId, commentId: id, clauseId, words: body }
  })
  return {
    comments,
    missingFiles: await missingFiles(from, revisions),
    withheld: await withheldAmong(from, revisions),
  }
}

async function missingFiles(from: Database, revisions: readonly ApprovedRevision[]) {
  const named = [...new Set(revisions.flatMap(({ text }) => filesIn(text.document)))]
  if (named.length === 0) return []
  const kept = await from.textFile.findMany({
    where: { fileHash: { in: named }, textHash: { in: revisions.map(({ textHash }) => textHash) } },
    select: { authorityId: true, textHash: true, fileHash: true },
  })
  return revisions.flatMap(({ authorityId, chapterId, textHash, text }) =>
    clausesOf(text.document).flatMap(({ id, node, text: words }) =>
      filesIn({ ...text.document, content: [node] })
        .filter(
          (file) =>
            !kept.some(
              (row) => row.authorityId === authorityId && row.textHash === textHash && row.fileHash === file,
            ),
        )
        .map(() => ({ chapterId, clauseId: id || null, words })),
    ),
  )
}
