import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import { readContents } from '@/lib/reading/manual/queries/contents'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { everyUnsettledEmergency } from '@/lib/releases/queries/retrospective-approvals'

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
  const issued = await readIssuedManual(database(), { manualId: (await manualOf(slug)).id, number })
  return [...everyEntry((await readContents(database(), issued)).entries)]
}

/** What is listed as published in an emergency: authority, release, where it stands, and whether it is due on that very day. */
export async function emergenciesNow() {
  return (await everyUnsettledEmergency(database())).map(
    ({ manual, release, standing, publishedAt, due }) => [
      ...[manual.authority.slug, release, standing],
      calendarDate(due) === dayInLondon(publishedAt),
    ],
  )
}

/** The slugs of the authorities that keep fewer words than their staff use. */
export async function authoritiesWithoutWords(): Promise<string[]> {
  const authorities = await database().authority.findMany({
    include: { _count: { select: { terms: true } } },
  })
  return authorities.filter(({ _count: { terms } }) => terms < 40).map(({ slug }) => slug)
}
