import { z } from 'zod'
import type { Database, Transaction } from '@/lib/platform/database'
import { endOfDayInLondon } from '@/lib/platform/dates'
import { ChapterOrigin, SlotKind } from '@/prisma/generated/enums'
import { ENTRY_KINDS } from './outline'
import { workingContents } from './queries'
import { entryReferences } from './schema'
import type { WorkingChapter, WorkingEntry } from './working-tree'

/*
 * The cut-off of a manual's next update. What is approved or changed up to it gathers in the update, what comes later waits
 * for the one after. Texts have the moment of their approval; the contents have none, so that the first change after the
 * cut-off keeps them as they stood.
 */

/** The contents as they stood at the cut-off, and the changes of them that no release had carried by then. */
export type KeptContents = { entries: WorkingEntry[]; changeIds: string[] }

/**
 * Until when work gathers in the next update: to the end of its cut-off day, or to the moment at which somebody set its
 * publication for a time, since they did so of what they saw. The earlier of the two; null where there is neither.
 */
export function gathersUntil(
  nextCutOff: Date | null,
  waiting: { scheduledAt: Date } | null | undefined,
): Date | null {
  const ends = [
    ...(nextCutOff ? [endOfDayInLondon(nextCutOff)] : []),
    ...(waiting ? [waiting.scheduledAt] : []),
  ]
  return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)))
}

/** When work ceased to gather in this manual's next update; null while it gathers. */
async function gatheredUntil(from: Database, manualId: string): Promise<Date | null> {
  const { nextCutOff, schedules } = await from.manual.findUniqueOrThrow({
    where: { id: manualId },
    select: { nextCutOff: true, schedules: { where: { state: 'waiting' }, select: { scheduledAt: true } } },
  })
  const [waiting] = schedules
  const until = gathersUntil(nextCutOff, waiting)
  // What was set for a time was set before now, whatever this machine's clock says.
  return waiting || (until && until <= new Date()) ? until : null
}

/**
 * Keeps the contents as they stand for the next update, if its cut-off has passed and nobody has changed them since. Every
 * command that changes them does this first, under the manual's lock.
 */
export async function keepContentsAtCutOff(
  transaction: Transaction,
  { id: manualId, authorityId }: { id: string; authorityId: string },
): Promise<void> {
  if ((await gatheredUntil(transaction, manualId)) === null) return
  if ((await transaction.contentsAtCutOff.count({ where: { manualId } })) > 0) return
  const entries = await workingContents(transaction, manualId)
  const changes = await transaction.contentsChange.findMany({
    where: { manualId, releaseId: null },
    select: { id: true },
  })
  const contents: KeptContents = { entries, changeIds: changes.map(({ id }) => id) }
  await transaction.contentsAtCutOff.create({ data: { manualId, authorityId, contents } })
}

/** The contents as the next update takes them where they have been changed since its cut-off; else null. */
export async function contentsAtCutOff(from: Database, manualId: string): Promise<KeptContents | null> {
  const kept = await from.contentsAtCutOff.findUnique({ where: { manualId } })
  return kept && keptContents.parse(kept.contents)
}

/** Puts other contents in the place of those that were kept. */
export async function replaceKeptContents(
  transaction: Transaction,
  manualId: string,
  contents: KeptContents,
): Promise<void> {
  await transaction.contentsAtCutOff.update({ where: { manualId }, data: { contents } })
}

/**
 * Forgets the contents that were kept where they are no longer those of the cut-off: it was moved or taken away, or the
 * publication that was set for a time is not to be. With a cut-off between the two nobody can tell what they were then, and
 * they come as they are.
 */
export async function forgetKeptContents(transaction: Transaction, manualId: string): Promise<void> {
  const until = await gatheredUntil(transaction, manualId)
  await transaction.contentsAtCutOff.deleteMany({
    where: { manualId, ...(until && { keptAt: { lt: until } }) },
  })
}

const keptChapter: z.ZodType<WorkingChapter> = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  origin: z.enum(ChapterOrigin),
  appliesTo: z.string().nullable(),
  slot: z.enum(SlotKind).nullable(),
  slotWords: z.string().nullable(),
  templateChapterId: z.uuid().nullable(),
})

const keptEntry: z.ZodType<WorkingEntry> = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  position: z.int(),
  kind: z.enum(ENTRY_KINDS),
  title: z.string().nullable(),
  shortTitle: z.string().nullable(),
  fixedNumber: z.string().nullable(),
  underReview: z.boolean(),
  text: z.string().nullable(),
  references: entryReferences,
  chapter: keptChapter.nullable(),
  get entries() {
    return z.array(keptEntry)
  },
})

const keptContents: z.ZodType<KeptContents> = z.object({
  entries: z.array(keptEntry),
  changeIds: z.array(z.uuid()),
})
