import { isDeepStrictEqual } from 'node:util'
import { documentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import type { Database } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import { type Check, type Finding, inBatches } from '../check'

const withFiles = { files: { select: { fileHash: true } } } satisfies Prisma.TextInclude

type StoredText = Prisma.TextGetPayload<{ include: typeof withFiles }>

/** Each text is what its hash says, and names the files that it shows. */
export const textsHold: Check = {
  name: 'Texts are what their hashes say, with the files that they show',
  async *run(from) {
    for await (const text of inBatches((after: StoredText | null, most) => textsAfter(from, after, most)))
      yield findingOf(text)
  },
}

function textsAfter(from: Database, after: StoredText | null, take: number): Promise<StoredText[]> {
  return from.text.findMany({
    orderBy: [{ authorityId: 'asc' }, { hash: 'asc' }],
    include: withFiles,
    take,
    ...(after && {
      cursor: { authorityId_hash: { authorityId: after.authorityId, hash: after.hash } },
      skip: 1,
    }),
  })
}

function findingOf({ hash, schemaVersion, document: stored, files }: StoredText): Finding | null {
  const wrong = (sentence: string) => ({ table: 'texts', id: hash, sentence })
  const document = stored as unknown as ChapterDocument
  const actual = documentHash(document, schemaVersion)
  if (actual !== hash) return wrong(`The text gives another hash: ${actual}.`)
  const named = files.map(({ fileHash }) => fileHash).sort()
  return isDeepStrictEqual(named, filesIn(document).sort())
    ? null
    : wrong('The files that the text shows are not those that are kept with it.')
}
