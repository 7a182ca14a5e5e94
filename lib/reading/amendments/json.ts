import { calendarDate } from '@/lib/platform/dates'
import type { IssuedManual } from '../manual/issued-manual'
import type { AmendmentsJson } from '../schema'
import {
  type AppendixChange,
  type AppendixRelease,
  editionsOf,
  type LedgerRow,
  listedChanges,
} from './appendix'
import type { CarriedEdition } from './carried-editions'

/** What readers are told of the next update. */
export type NextUpdate = Pick<IssuedManual, 'nextUpdateDue' | 'nextEdition' | 'nextCutOff'>

/** Nothing: of a release that is read by its number. */
export const NO_NEXT_UPDATE: NextUpdate = { nextUpdateDue: null, nextEdition: null, nextCutOff: null }

/**
 * The listed amendments for programs: editions, releases and amendments newest first, those of one release in
 * contents order. What was put right of an amendment stands with it. Editions from before Chapterhouse stand apart.
 */
export function amendmentsJson(
  releases: readonly AppendixRelease[],
  ledger: readonly LedgerRow[],
  carried: readonly CarriedEdition[],
  { nextUpdateDue, nextEdition, nextCutOff }: NextUpdate,
): AmendmentsJson {
  const changes = new Map<number, AppendixChange[]>()
  for (const change of listedChanges(ledger))
    changes.set(change.release.number, [...(changes.get(change.release.number) ?? []), change])
  return {
    editions: editionsOf(releases).map(({ edition, position, releases: own }) => ({
      edition,
      position,
      releases: own.map(({ number }) => number),
      amendments: own.flatMap(({ number }) => (changes.get(number) ?? []).map(amendmentOf)),
    })),
    carried: carried.map(({ name, year, rows }) => ({
      edition: name,
      year,
      verified: false,
      amendments: rows,
    })),
    nextUpdateDue: nextUpdateDue && calendarDate(nextUpdateDue),
    nextEdition,
    nextCutOff: nextCutOff && calendarDate(nextCutOff),
  }
}

function amendmentOf({
  listed,
  title,
  number,
  slug,
  details,
  release,
  replacement,
  corrections,
}: AppendixChange) {
  return {
    kind: listed,
    chapter: { title, number, slug },
    details,
    replacement: replacement && { title: replacement.title, slug: replacement.slug },
    release: release.number,
    publishedAt: release.publishedAt.toISOString(),
    corrections: corrections.map((correction) => ({
      details: correction.details,
      release: correction.release.number,
      publishedAt: correction.release.publishedAt.toISOString(),
    })),
  }
}
