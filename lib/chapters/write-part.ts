import { randomUUID } from 'node:crypto'
import type { ChapterDocument } from '@/lib/document/document'
import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { documentToSave } from './document-to-save'
import type { LockedRevision } from './locks'
import { LONGEST_SUMMARY } from './schema'
import { writeSavedContent } from './write-saved-content'

/**
 * Writes the text of a chapter that was merged or split into an open draft, which is locked, and says so in its amendment
 * summary after what is said there. It is an update, or new, and never minor. Throws Blocked where the text is none that
 * can be saved.
 */
export async function writePart(
  transaction: Transaction,
  revision: LockedRevision,
  { document, sentence }: { document: ChapterDocument; sentence: string },
  userId: string,
): Promise<void> {
  const parsed = documentToSave(document, randomUUID)
  if ('problem' in parsed)
    throw new Blocked(`“${revision.title}” cannot be saved like this.`, [parsed.problem])
  const summary = [revision.summary.trim(), sentence].filter(Boolean).join(' ')
  await writeSavedContent(
    transaction,
    revision,
    {
      ...revision,
      document: parsed.document,
      kind: revision.kind === 'minor' ? 'updated' : revision.kind,
      summary: summary.length > LONGEST_SUMMARY ? revision.summary : summary,
    },
    { userId, savedAt: new Date(), mayVoid: false },
  )
}
