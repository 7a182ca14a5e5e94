import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedManual } from '@/lib/reading/issued-manual'

/**
 * A manual as the release of this number issued it. `atRelease` says that the reader asked for that release by
 * its number. Throws NotFound where the manual has no such release.
 */
export async function readIssuedManual(
  from: Database,
  manualId: string,
  number: number,
  atRelease: boolean,
): Promise<IssuedManual> {
  const release = await from.release.findUnique({
    where: { manualId_number: { manualId, number } },
    select: {
      id: true,
      editionId: true,
      authorityName: true,
      manualName: true,
      publishedAt: true,
      imported: true,
      edition: { select: { name: true } },
      manual: {
        select: {
          slug: true,
          demonstration: true,
          nextUpdateDue: true,
          authority: { select: { slug: true } },
        },
      },
    },
  })
  if (!release) throw new NotFound(`The manual has no update ${number}.`)
  const { id, edition, manual, ...rest } = release
  return {
    ...rest,
    manualId,
    releaseId: id,
    number,
    edition: edition.name,
    authoritySlug: manual.authority.slug,
    manualSlug: manual.slug,
    demonstration: manual.demonstration,
    nextUpdateDue: manual.nextUpdateDue,
    atRelease,
  }
}
