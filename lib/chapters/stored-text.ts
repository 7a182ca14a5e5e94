import { keepFilesOf } from '@/lib/attachments/text-files'
import { documentHash, revisionContentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { SCHEMA_VERSION } from '@/lib/document/extensions'
import { filesIn } from '@/lib/document/files-in'
import { upgradeDocument } from '@/lib/document/schema'
import type { Transaction } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { Prisma } from '@/prisma/generated/client'
import type { RevisionKind } from '@/prisma/generated/enums'

/** How often a text is stored anew that is swept away while it is being stored. */
const MOST_TRIES = 5

/** All that an approval is an approval of, as the revision's row and its text hold it. */
export type RevisionContent = {
  document: ChapterDocument
  title: string
  kind: RevisionKind
  summary: string
  inForceOn: Date | null
}

/** The hash that ties a decision to what was decided on, of a document in the present schema version. */
export function contentHashOf({ document, title, kind, summary, inForceOn }: RevisionContent): string {
  return revisionContentHash({
    document,
    schemaVersion: SCHEMA_VERSION,
    title,
    kind,
    summary,
    inForceOn: inForceOn && calendarDate(inForceOn),
    attachments: filesIn(document),
  })
}

/**
 * Keeps a document under its hash in the authority, and gives the hash. The same text is stored once: a row
 * that is there already is the same by definition, and is never written again. The row is held for the rest of
 * the transaction, so that it is not swept away before a revision names it. Throws Blocked where the document shows
 * a file that the authority does not have.
 */
export async function storeText(
  transaction: Transaction,
  authorityId: string,
  document: ChapterDocument,
): Promise<string> {
  const hash = documentHash(document, SCHEMA_VERSION)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await transaction.text.createMany({
      data: [
        { authorityId, hash, schemaVersion: SCHEMA_VERSION, document: document as Prisma.InputJsonValue },
      ],
      skipDuplicates: true,
    })
    const held = await transaction.$queryRaw<unknown[]>`
      SELECT 1 FROM texts WHERE authority_id = ${authorityId}::uuid AND hash = ${hash} FOR KEY SHARE`
    // None: an older row of this text was there a moment ago, and was swept in between.
    if (held.length === 0) continue
    await keepFilesOf(transaction, authorityId, hash, document)
    return hash
  }
  throw new Error(`the text ${hash} was swept away as often as it was stored`)
}

/** The document of a text's row, in the present schema version. */
export function documentOf(text: { document: unknown; schemaVersion: number }): ChapterDocument {
  return upgradeDocument(text.document, text.schemaVersion)
}
