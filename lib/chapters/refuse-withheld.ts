import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { withheldAmong } from './queries/withheld'

/** Throws Blocked where this text of a chapter is withheld: in another text nobody would know it again. */
export async function refuseWithheld(
  transaction: Transaction,
  { id: chapterId, title }: { id: string; title: string },
  textHash: string,
): Promise<void> {
  const withheld = await withheldAmong(transaction, [{ chapterId, textHash }])
  if (withheld.length > 0)
    throw new Blocked(`The text of “${title}” is withheld from readers.`, [
      'Its words would come back to them in another text. Publish a version without what they must not see first, or lift the withholding.',
    ])
}
