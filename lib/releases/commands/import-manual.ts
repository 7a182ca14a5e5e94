import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type SettledAmendments, settleAmendments } from '@/lib/contents/amendments-page/settle-amendments'
import { workingContents } from '@/lib/contents/queries'
import { type StoredChapters, storeOutline } from '@/lib/contents/store-outline'
import { effectHash } from '@/lib/ledger/effect-hash'
import { emptySnapshot } from '@/lib/ledger/snapshot'
import { type Actor, authoriseInstallation } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { Authority } from '@/prisma/generated/client'
import { type BaselineRevision, prepareBaseline } from '../baseline'
import { baselineAmendments } from '../baseline-amendments'
import { carryEditions } from '../carry-editions'
import { nextSnapshot } from '../next-snapshot'
import { releaseSeal } from '../queries/release-seal'
import { importManualInput } from '../schema'
import { type WrittenRelease, writeRelease } from '../write-release'

/** A manual as an import made it: who it belongs to, its chapters by the outline's keys, and its release 1. */
export type ImportedManual = {
  authorityId: string
  manualId: string
  chapters: StoredChapters
  release: WrittenRelease
}

type ImportInput = z.output<typeof importManualInput>

/**
 * Stores a manual's contents and publishes them as release 1, its baseline: all or nothing. What the amendments page
 * says of the chapters with a badge stands in the ledger; its other rows are carried over, not verified. An authority
 * or manual that is new is made. Throws Blocked where the manual already has contents.
 */
export async function importManual(
  actor: Actor,
  input: z.input<typeof importManualInput>,
): Promise<ImportedManual> {
  const asked = importManualInput.parse(input)
  return inTransaction(async (transaction) => {
    const actorId = await authoriseInstallation(transaction, actor, 'importManual')
    const authority = await ensureAuthority(transaction, asked.authority)
    const manual = await ensureEmptyManual(transaction, authority, asked)
    const chapters = await storeOutline(transaction, manual, asked.outline, asked.chapterIds)
    const baseline = await prepareBaseline(transaction, manual, asked.outline, chapters, asked.texts)
    const settled = asked.amendments && settleAmendments(asked.outline, asked.amendments, asked.edition)
    const release = await writeBaseline(transaction, authority, manual, asked, {
      chapters,
      baseline,
      settled,
    })
    const place = { authorityId: authority.id, manualId: manual.manualId, releaseId: release.id }
    await carryEditions(transaction, place, settled?.carried ?? [], chapters)

    await recordEvent(transaction, {
      authorityId: authority.id,
      actorId,
      action: 'importManual',
      subject: `manual ${manual.manualId}`,
      details: {
        release: release.number,
        contentHash: release.contentHash,
        // Taken last: what was carried over is under the seal too.
        seal: await releaseSeal(transaction, release.id),
        chapters: chapters.size,
      },
    })
    return { ...manual, chapters, release }
  })
}

/** The authority of this slug, made where it is new, and locked: two imports at once come one after the other. */
async function ensureAuthority(transaction: Transaction, { slug, name, kind }: ImportInput['authority']) {
  await transaction.authority.createMany({ data: [{ slug, name, kind }], skipDuplicates: true })
  await transaction.$queryRaw`SELECT 1 FROM authorities WHERE slug = ${slug} FOR NO KEY UPDATE`
  return transaction.authority.findUniqueOrThrow({ where: { slug } })
}

async function ensureEmptyManual(
  transaction: Transaction,
  { id: authorityId }: Authority,
  { manual: { slug, name }, demonstration }: ImportInput,
) {
  const found = await transaction.manual.findUnique({
    where: { authorityId_slug: { authorityId, slug } },
    include: { _count: { select: { entries: true, releases: true } } },
  })
  if (found && found._count.entries + found._count.releases > 0)
    throw new Blocked(
      `The manual “${found.name}” already has contents. An import makes a manual's first release: choose another slug for a new manual.`,
      [],
    )
  const made =
    found ?? (await transaction.manual.create({ data: { authorityId, slug, name, demonstration } }))
  return { authorityId, manualId: made.id, manualName: made.name }
}

type ToIssue = {
  chapters: StoredChapters
  baseline: readonly BaselineRevision[]
  settled: SettledAmendments | null
}

async function writeBaseline(
  transaction: Transaction,
  { name: authorityName }: Authority,
  { authorityId, manualId, manualName }: { authorityId: string; manualId: string; manualName: string },
  { outline, edition }: Pick<ImportInput, 'outline' | 'edition'>,
  { chapters, baseline, settled }: ToIssue,
): Promise<WrittenRelease> {
  const texts = new Map(baseline.map(({ chapterId, id, contentHash }) => [chapterId, { id, contentHash }]))
  const working = await workingContents(transaction, manualId)
  const { snapshot } = nextSnapshot(working, { approved: texts, published: new Map() })
  const amendments = baselineAmendments(outline, chapters, snapshot, settled?.details ?? new Map())
  const name = edition ?? outline.edition ?? settled?.edition ?? 'As imported'
  const opened = await transaction.edition.create({ data: { authorityId, manualId, name, position: 1 } })
  return writeRelease(transaction, {
    manual: { authorityId, manualId, authorityName, manualName },
    number: 1,
    edition: { id: opened.id, name },
    imported: true,
    publishedById: null,
    effectHash: effectHash({ previousReleaseId: null, authorityName, manualName }, amendments),
    previous: emptySnapshot,
    snapshot,
    amendments,
    approved: [],
    emergency: null,
    baseline,
  })
}
