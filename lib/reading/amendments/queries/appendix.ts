import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { appendixEditions } from '../appendix'
import { type AppendixPage, type AppendixPart, appendixPart } from '../appendix-page'
import { readCarriedPart } from './carried-editions'
import { readLedgerOfEditions, readReleases } from './ledger'

/** A page of the appendix as the release had it. Throws NotFound where it had no such year or edition. */
export async function readAppendix(
  from: Database,
  issued: IssuedManual,
  part: AppendixPart,
): Promise<AppendixPage> {
  const own = await readReleases(from, issued)
  const carried = await readCarriedPart(from, issued, part)
  // A year may have been before Chapterhouse alone.
  const before = carried.editions.length > 0 && appendixPart(own, { is: 'newest' })
  const shown = appendixPart(own, part) ?? (before && { ...before, positions: [] })
  if (!shown) throw new NotFound('The Amendments have no such year or edition.')
  const { releases, rows } = await readLedgerOfEditions(from, issued, own, shown.positions)
  const editions = appendixEditions(releases, rows).filter(({ position }) =>
    shown.positions.includes(position),
  )
  return { part, editions, years: shown.years, carried }
}
