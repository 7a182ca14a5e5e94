import { type AppendixEdition, appendixEditions, type LedgerRow } from '@/lib/reading/amendments/appendix'
import type { Ledger } from '@/lib/reading/amendments/queries/ledger'
import type { ReleaseEffect } from '@/lib/releases/effect'

/**
 * The edition of this name with the release in it, as the Amendments page will have it: by the very rules that
 * readers' page is made with, from the rows there are and those to come. The newest edition's name joins it; one
 * that no edition has opens another. Only the chapters that the release amends. `now` stands for its publication.
 */
export function nextAppendix(
  effect: ReleaseEffect,
  ledger: Ledger,
  name: string,
  now: Date,
): AppendixEdition | null {
  const newest = effect.manual.currentRelease?.edition
  const editionPosition = (newest?.position ?? 0) + (name === newest?.name ? 0 : 1)
  const release = {
    ...{ number: effect.number, edition: name, editionPosition },
    ...{ publishedAt: now, imported: false },
  }
  const chapterOf = (id: string | null) =>
    effect.next.chapters.get(id ?? '') ?? effect.previous.chapters.get(id ?? '')
  const coming = effect.amendments.flatMap((row, position): LedgerRow[] => {
    const chapter = chapterOf(row.chapterId)
    const replacement = chapterOf(row.replacementId)
    if (!chapter) return []
    return [
      {
        id: `${row.kind} ${row.subjectId}`,
        kind: row.kind,
        chapterId: chapter.id,
        title: row.chapterTitle ?? chapter.title,
        number: row.chapterNumber,
        slug: chapter.slug,
        details: row.details,
        position,
        replacement: replacement ? { title: replacement.title, slug: replacement.slug } : null,
        correctsId: row.correctsId ?? null,
        release,
      },
    ]
  })
  const editions = appendixEditions([...ledger.releases, release], [...ledger.rows, ...coming])
  const edition = editions.find((one) => one.edition === name)
  if (!edition) return null
  const amended = (rows: AppendixEdition['updated']) =>
    rows.filter(({ changes }) => changes.some((change) => change.release.number === effect.number))
  return {
    ...edition,
    updated: amended(edition.updated),
    new: amended(edition.new),
    removed: amended(edition.removed),
  }
}
