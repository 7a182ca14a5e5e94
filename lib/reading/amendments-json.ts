import { calendarDate } from '@/lib/platform/dates'
import { type AppendixRelease, type LedgerRow, listedChanges } from './appendix'
import type { AmendmentsJson } from './schema'

/**
 * The listed amendments for programs: editions, releases and amendments newest first, those of one release in
 * contents order. A correction is an amendment like any other here.
 */
export function amendmentsJson(
  releases: readonly AppendixRelease[],
  ledger: readonly LedgerRow[],
  nextUpdateDue: Date | null,
): AmendmentsJson {
  const newestFirst = [...releases].sort((one, other) => other.number - one.number)
  const changes = listedChanges(ledger.map((row) => ({ ...row, correctsId: null })))
  const editions = [...new Set(newestFirst.map((release) => release.edition))]
  return {
    editions: editions.map((edition) => {
      const numbers = newestFirst.filter((release) => release.edition === edition).map(({ number }) => number)
      return {
        edition,
        releases: numbers,
        amendments: numbers.flatMap((number) =>
          changes
            .filter((change) => change.release.number === number)
            .map(({ listed, title, number, slug, details, release }) => ({
              kind: listed,
              chapter: { title, number, slug },
              details,
              publishedAt: release.publishedAt.toISOString(),
            })),
        ),
      }
    }),
    nextUpdateDue: nextUpdateDue && calendarDate(nextUpdateDue),
  }
}
