import type { Database } from '@/lib/platform/database'

type TextOfChapter = { chapterId: string; textHash: string }

/**
 * Of these texts of chapters, those that are withheld from readers now, whichever version of the chapter they were withheld
 * with: the same words in another version are the same text.
 */
export async function withheldAmong<Text extends TextOfChapter>(
  from: Database,
  texts: readonly Text[],
): Promise<Text[]> {
  if (texts.length === 0) return []
  const withheld = await from.withholding.findMany({
    where: {
      liftedAt: null,
      revision: { OR: texts.map(({ chapterId, textHash }) => ({ chapterId, textHash })) },
    },
    select: { revision: { select: { chapterId: true, textHash: true } } },
  })
  return texts.filter(({ chapterId, textHash }) =>
    withheld.some(({ revision }) => revision.chapterId === chapterId && revision.textHash === textHash),
  )
}
