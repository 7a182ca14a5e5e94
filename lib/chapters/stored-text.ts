import { documentHash, revisionContentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { SCHEMA_VERSION } from '@/lib/document/extensions'
import { upgradeDocument } from '@/lib/document/schema'
import type { Transaction } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { Prisma } from '@/prisma/generated/client'
import type { RevisionKind } from '@/prisma/generated/enums'

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
    attachments: [],
  })
}

/**
 * Keeps a document under its hash in the authority, and gives the hash. The same text is stored once: a row
 * that is there already is the same by definition, and is never written again.
 */
export async function storeText(
  transaction: Transaction,
  authorityId: string,
  document: ChapterDocument,
): Promise<string> {
  const hash = documentHash(document, SCHEMA_VERSION)
  await transaction.text.createMany({
    data: [{ authorityId, hash, schemaVersion: SCHEMA_VERSION, document: document as Prisma.InputJsonValue }],
    skipDuplicates: true,
  })
  return hash
}

/** The document of a text's row, in the present schema version. */
export function documentOf(text: { document: unknown; schemaVersion: number }): ChapterDocument {
  return upgradeDocument(text.document, text.schemaVersion)
}
