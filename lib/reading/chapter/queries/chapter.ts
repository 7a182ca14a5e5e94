import { inBriefOf } from '@/lib/document/in-brief'
import { type RenderedDocument, renderDocument } from '@/lib/document/render'
import { upgradeDocument } from '@/lib/document/schema'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { chapterHref, fileAddress } from '@/lib/reading/addresses/addresses'
import { type AppendixRelease, listedChanges } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { chapterResolver, type IssuedChapter } from '@/lib/reading/manual/contents-tree'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { withoutHiddenReferences } from '@/lib/reading/manual/leave-out'
import { readContents } from '@/lib/reading/manual/queries/contents'
import type { ChapterPage, IssuedText } from '../chapter-page'
import { chaptersInOrder, neighboursOf, placesOf } from '../chapter-places'
import { explainTerms } from '../explain-terms'
import { readCitedBy } from './cited-by'
import { explainedTerms } from './terms'
import { readTextsUntil } from './texts-until'

/**
 * A chapter of a release by its address, each paragraph with a link to itself where that is asked for. Throws NotFound
 * where the release has none of that slug.
 */
export async function readChapter(
  from: Database,
  issued: IssuedManual,
  slug: string,
  { withLinks = false }: { withLinks?: boolean } = {},
): Promise<ChapterPage> {
  const { releaseId, hidden } = issued
  const chapter = await from.releaseChapter.findUnique({ where: { releaseId_slug: { releaseId, slug } } })
  if (!chapter || hidden.has(chapter.chapterId)) throw new NotFound('This update has no such chapter.')
  const { entries, chapters } = await readContents(from, issued)
  const ledger = await readLedger(from, issued, chapter.chapterId)
  const places = placesOf(chapter.chapterId, entries)
  const resolve = chapterResolver(chapters)
  const resolveChapter = (chapterId: string) => {
    const found = resolve(chapterId)
    if (!found) return null
    const { title, number } = found
    return { title, number: number ?? '', href: chapterHref(placeOf(issued), found) }
  }
  return {
    chapter,
    text: await readText(from, issued, chapter, ledger.releases, {
      resolveChapter,
      fileAddress: (file, name) => fileAddress(placeOf(issued), file, name),
      clauseLinks: withLinks ? chapterHref(placeOf(issued), chapter) : null,
    }),
    places,
    badge: places[0]?.entry.badge ?? null,
    underReview: places.some(({ entry }) => entry.underReview),
    changes: listedChanges(ledger.rows).reverse(),
    ...neighboursOf(chapter.chapterId, entries),
    citedBy: await readCitedBy(from, issued, chapter, chaptersInOrder(entries), resolve),
  }
}

async function readText(
  from: Database,
  issued: IssuedManual,
  { chapterId, revisionId }: IssuedChapter,
  releases: readonly AppendixRelease[],
  ways: Parameters<typeof renderDocument>[1],
): Promise<IssuedText | null> {
  if (revisionId === null) return null
  const [revision, held] = await Promise.all([
    from.publishedRevision.findUnique({ where: { id: revisionId } }),
    from.releaseChapter.findMany({
      where: { chapterId, release: { manualId: issued.manualId, number: { lte: issued.number } } },
      orderBy: { release: { number: 'desc' } },
      select: { revisionId: true, release: { select: { number: true } } },
    }),
  ])
  if (!revision) throw new Error(`The text of revision ${revisionId} is not among the published ones`)
  const first = held.findLast((row) => row.revisionId === revisionId)?.release.number
  const updated = releases.find((release) => release.number === first)
  if (!updated) throw new Error(`No release up to ${issued.number} holds revision ${revisionId}`)
  const { inForceOn } = revision
  const document =
    revision.withheld === null
      ? withoutHiddenReferences(upgradeDocument(revision.document, revision.schemaVersion), issued)
      : null
  const rendered = document === null ? NOTHING_SHOWN : renderDocument(document, ways)
  return {
    ...(issued.at === 'current' ? await withTerms(from, issued, rendered) : rendered),
    withheld: revision.withheld,
    inBrief: document === null ? '' : inBriefOf(document),
    updated,
    baseline: revision.basis === 'baseline',
    inForceOn,
    untilThen:
      inForceOn === null
        ? []
        : ((await readTextsUntil(from, issued, [{ chapterId, revisionId, inForceOn }])).get(chapterId) ?? []),
  }
}

/** The same with what its terms mean now. What was issued before stays as it was: what words meant then, nobody wrote down. */
async function withTerms(
  from: Database,
  { manualId }: IssuedManual,
  { html, inBriefLength, ...rest }: RenderedDocument,
): Promise<RenderedDocument> {
  const terms = await explainedTerms(from, manualId)
  const [inBrief = '', text = ''] = explainTerms(
    [html.slice(0, inBriefLength), html.slice(inBriefLength)],
    terms,
  )
  return { ...rest, html: inBrief + text, inBriefLength: inBrief.length }
}

/** Of a withheld text: nothing. */
const NOTHING_SHOWN: RenderedDocument = { html: '', inBriefLength: 0, headings: [] }
