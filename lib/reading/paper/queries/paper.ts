import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { listedChanges } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readRemovedChapter } from '@/lib/reading/chapter/queries/removed-chapter'
import { readTextsUntil } from '@/lib/reading/chapter/queries/texts-until'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { type HeldChapter, type Paper, paperStanding, releasesWithNewText } from '../paper'

/**
 * What became, up to the release that is read, of a chapter's text that was printed from the release `printedFrom`; the
 * chapter is named by its slug, or as the code on paper does, by the beginning of its id. Throws NotFound where that release
 * did not hold such a chapter that this reader is shown.
 */
export async function readPaper(
  from: Database,
  issued: IssuedManual,
  { named, printedFrom }: { named: string; printedFrom: number },
): Promise<Paper> {
  const { chapterId, slug, held } =
    (await readHeld(from, issued, { slug: named })) ??
    (await readHeld(from, issued, { chapterId: idsFrom(named) })) ??
    noSuchPaper()
  const standing = paperStanding(held, printedFrom, issued.number)
  const printed = held.find(({ release }) => release === printedFrom)
  if (!standing || !printed || issued.hidden.has(chapterId)) return noSuchPaper()
  const now = held.find(({ release }) => release === issued.number) ?? null
  const { releases, rows } = await readLedger(from, issued, chapterId)
  const releaseOf = (number: number) => {
    const release = releases.find((one) => one.number === number)
    if (!release) throw new Error(`The manual has no release ${number}`)
    return release
  }
  const changes = listedChanges(rows)
    .filter(({ release }) => release.number > printedFrom)
    .reverse()
  const told = new Set(changes.map(({ release }) => release.number))
  const texts = await readTexts(from, [printed.revisionId, now?.revisionId ?? null])
  const inForce = now ? await readInForce(from, issued, chapterId, now.revisionId, texts) : null
  const firstUntil = held.find(({ release }) => release === inForce?.untilThen[0]?.release)
  return {
    ...{ slug, chapterId, printed, printedFrom: releaseOf(printedFrom), now },
    standing: standing.is === 'current' ? standing : { is: standing.is, since: releaseOf(standing.since) },
    withheld: texts.get(printed.revisionId ?? '')?.withheld ?? null,
    withheldNow: texts.get(now?.revisionId ?? '')?.withheld ?? null,
    inForce,
    appliesUntilThen: firstUntil !== undefined && firstUntil.revisionId === printed.revisionId,
    changes,
    minor: releasesWithNewText(held, printedFrom)
      .filter((number) => !told.has(number))
      .reverse()
      .map(releaseOf),
    removed: now ? null : await readRemovedChapter(from, issued, slug),
  }
}

function noSuchPaper(): never {
  throw new NotFound('There is no such paper.')
}

/** The ids that begin with these eight characters; none where they are no beginning of an id. */
function idsFrom(beginning: string): { gte: string; lte: string } | { in: string[] } {
  if (!/^[0-9a-f]{8}$/.test(beginning)) return { in: [] }
  return {
    gte: `${beginning}-0000-0000-0000-000000000000`,
    lte: `${beginning}-ffff-ffff-ffff-ffffffffffff`,
  }
}

async function readHeld(
  from: Database,
  { manualId, number }: IssuedManual,
  named: { slug: string } | { chapterId: ReturnType<typeof idsFrom> },
): Promise<{ chapterId: string; slug: string; held: HeldChapter[] } | null> {
  const rows = await from.releaseChapter.findMany({
    where: { ...named, manualId, release: { number: { lte: number } } },
    orderBy: [{ chapterId: 'asc' }, { release: { number: 'asc' } }],
    select: {
      ...{ chapterId: true, slug: true, title: true, number: true, revisionId: true },
      release: { select: { number: true } },
    },
  })
  const [first] = rows
  if (!first) return null
  const { chapterId, slug } = first
  const held = rows
    .filter((row) => row.chapterId === chapterId)
    .map(({ title, number: place, revisionId, release }) => ({
      ...{ title, number: place, revisionId, release: release.number },
    }))
  return { chapterId, slug, held }
}

type Text = { withheld: string | null; inForceOn: Date | null }

async function readTexts(from: Database, ids: readonly (string | null)[]): Promise<Map<string, Text>> {
  const texts = await from.publishedRevision.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, withheld: true, inForceOn: true },
  })
  return new Map(texts.map(({ id, ...text }) => [id, text]))
}

async function readInForce(
  from: Database,
  issued: IssuedManual,
  chapterId: string,
  revisionId: string | null,
  texts: ReadonlyMap<string, Text>,
): Promise<Paper['inForce']> {
  const on = texts.get(revisionId ?? '')?.inForceOn
  if (revisionId === null || !on) return null
  const until = await readTextsUntil(from, issued, [{ chapterId, revisionId, inForceOn: on }])
  return { on, untilThen: until.get(chapterId) ?? [] }
}
