import { type Actor, authoriseInstallation } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'

/** The authorities that a manual can be imported into, by name; for whoever may import one. */
export async function authoritiesForImport(
  from: Database,
  actor: Actor,
): Promise<{ slug: string; name: string }[]> {
  await authoriseInstallation(from, actor, 'importManual')
  return from.authority.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } })
}

/** A manual as its import left it. */
export type StoredImport = {
  manual: string
  authority: string
  edition: string
  chapters: number
  /** How many editions were carried over. */
  carried: number
}

/** The manual of these slugs, for whoever imported it. Throws NotFound where no import made one. */
export async function storedImport(
  from: Database,
  actor: Actor,
  slugs: { authority: string; manual: string },
): Promise<StoredImport> {
  await authoriseInstallation(from, actor, 'importManual')
  const release = await from.release.findFirst({
    where: { imported: true, manual: { slug: slugs.manual, authority: { slug: slugs.authority } } },
    select: {
      manualName: true,
      authorityName: true,
      edition: { select: { name: true } },
      _count: { select: { chapters: true, carried: true } },
    },
  })
  if (!release) throw new NotFound('No such manual was imported.')
  const { chapters, carried } = release._count
  const { manualName: manual, authorityName: authority, edition } = release
  return { manual, authority, edition: edition.name, chapters, carried }
}
