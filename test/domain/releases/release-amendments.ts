import { z } from 'zod'
import { ENTRY_KINDS } from '@/lib/contents/outline'
import { entryReferences } from '@/lib/contents/schema'
import type { AmendmentRow, AmendmentSide } from '@/lib/ledger/amendment-row'
import type { Database } from '@/lib/platform/database'
import { SlotKind } from '@/prisma/generated/enums'

const revisionReference = z.object({ id: z.uuid(), contentHash: z.string() })

const flags = {
  appliesTo: z.string().nullable(),
  templateChapterId: z.uuid().nullable(),
  slot: z.enum(SlotKind).nullable(),
  slotWords: z.string().nullable(),
}

const entryFields = z.object({
  kind: z.enum(ENTRY_KINDS),
  title: z.string().nullable(),
  shortTitle: z.string().nullable(),
  fixedNumber: z.string().nullable(),
  underReview: z.boolean(),
  chapterId: z.uuid().nullable(),
  text: z.string().nullable(),
  references: entryReferences,
})

const place = z.object({ parentId: z.uuid().nullable(), previousEntryId: z.uuid().nullable() })

/** The columns `before` and `after` of amendments. */
const amendmentSide: z.ZodType<AmendmentSide> = z.object({
  chapter: z
    .object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      revision: revisionReference.nullable(),
      ...flags,
    })
    .optional(),
  entries: z.array(entryFields.extend({ id: z.uuid(), place })).optional(),
  revision: revisionReference.nullable().optional(),
  title: z.string().optional(),
  place: place.optional(),
  number: z.string().nullable().optional(),
  entry: entryFields.optional(),
  flags: z.object(flags).optional(),
})

/** The amendments of a release as they were derived, in their order. */
export async function releaseAmendments(from: Database, releaseId: string): Promise<AmendmentRow[]> {
  const rows = await from.amendment.findMany({
    where: { releaseId },
    omit: { id: true, authorityId: true, manualId: true, releaseId: true, position: true, correctsId: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ before, after, succession, ...row }) => ({
    ...row,
    ...(succession && { succession }),
    before: amendmentSide.nullable().parse(before),
    after: amendmentSide.nullable().parse(after),
  }))
}
