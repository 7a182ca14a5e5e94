import { revisionContentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import type { Database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import type { Revision, Text } from '@/prisma/generated/client'
import { type Check, type Finding, inBatches } from '../check'

/** The text is what a foreign key promises, and what an altered row may have lost. */
type Written = Revision & { text: Text | null }

/** The content hash of each version, open ones too, is that of its text and of what is said of it. */
export const revisionsHold: Check = {
  name: 'Versions are what their content hashes say',
  async *run(from) {
    for await (const revision of inBatches((after: Written | null, most) =>
      revisionsAfter(from, after, most),
    ))
      yield findingOf(revision)
  },
}

function revisionsAfter(from: Database, after: Written | null, take: number): Promise<Written[]> {
  return from.revision.findMany({
    orderBy: { id: 'asc' },
    include: { text: true },
    take,
    ...(after && { cursor: { id: after.id }, skip: 1 }),
  })
}

function findingOf({ id, contentHash, text, title, kind, summary, inForceOn }: Written): Finding | null {
  const wrong = (sentence: string) => ({ table: 'revisions', id, sentence: `“${title}” ${sentence}` })
  if (!text) return wrong('has no text under its hash.')
  const document = text.document as unknown as ChapterDocument
  const actual = revisionContentHash({
    ...{ document, schemaVersion: text.schemaVersion, title, kind, summary },
    inForceOn: inForceOn && calendarDate(inForceOn),
    attachments: filesIn(document),
  })
  return actual === contentHash ? null : wrong(`gives another content hash: ${actual}.`)
}
