import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { listedChanges } from '@/lib/reading/appendix'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { type HeldChapter, type Paper, paperStanding, releasesWithNewText } from '@/lib/reading/paper'
import { readLedger } from './ledger'
import { readRemovedChapter } from './removed-chapter'
import { readTextsUntil } from './texts-until'

/**
 * What became, up to the release that is read, of a chapter's text that was printed from the release `printedFrom`. Throws
 * NotFound where that release did not hold a chapter of this slug that this reader is shown.
 */
export async function readPaper(
  from: Database,
  issued: IssuedManual,
  { slug, printedFrom }: { slug: string; printedFrom: number },
): Promise<Paper> {
  const { chapterId, held } = await readHeld(from, issued, slug)
  const standing = paperStanding(held, printedFrom, issued.number)
  const printed = held.find(({ release }) => release === printedFrom)
  if (!standing || !printed || issued.hidden.has(chapterId)) throw new NotFound('There is no such paper.')
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

async function readHeld(
  from: Database,
  { manualId, number }: IssuedManual,
  slug: string,
): Promise<{ chapterId: string; held: HeldChapter[] }> {
  const rows = await from.releaseChapter.findMany({
    where: { slug, manualId, release: { number: { lte: number } } },
    orderBy: { release: { number: 'asc' } },
    select: {
      ...{ chapterId: true, title: true, number: true, revisionId: true },
      release: { select: { number: true } },
    },
  })
  const [first] = rows
  if (!first) throw new NotFound('There is no such paper.')
  const held = rows.map(({ chapterId: _, release, ...row }) => ({ ...row, release: release.number }))
  return { chapterId: first.chapterId, held }
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
