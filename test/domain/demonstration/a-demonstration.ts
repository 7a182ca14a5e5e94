import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { readContents } from '@/lib/reading/queries/contents'
import { readIssuedManual } from '@/lib/reading/queries/issued-manual'

/** The demonstration's manual of an authority, with its releases in order. */
export function manualOf(slug: string) {
  return database().manual.findFirstOrThrow({
    where: { authority: { slug } },
    include: {
      authority: true,
      releases: { include: { edition: true, amendments: true }, orderBy: { number: 'asc' } },
    },
  })
}

/** Every place of the contents as readers saw them at a release, with its mark. */
export async function placesOf(slug: string, number: number) {
  const issued = await readIssuedManual(database(), (await manualOf(slug)).id, number, false)
  return [...everyEntry((await readContents(database(), issued)).entries)]
}
