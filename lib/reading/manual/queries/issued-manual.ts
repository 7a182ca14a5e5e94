import { appendixHeadings } from '@/lib/contents/appendix-headings'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { PlaceInTime } from '@/lib/reading/addresses/addresses'
import type { Audience } from '../audience'
import type { IssuedManual, ReleaseMoment } from '../issued-manual'
import { lookOf } from '../look'
import { readStaffOnly } from './staff-only'

/** Which manual is asked for, by the number of its release. */
type Asked = {
  manualId: string
  number: number
  /** How the reader asked for it; without it, as the current one. */
  at?: PlaceInTime
  /** Where that was by a day: which other releases that day had. */
  alsoThatDay?: ReleaseMoment[] | undefined
  /** Without it everybody: what is for staff is shown to nobody by oversight. */
  audience?: Audience
}

/** A manual as one of its releases issued it. Throws NotFound where it has no such release. */
export async function readIssuedManual(
  from: Database,
  { manualId, number, at = 'current', alsoThatDay = [], audience = 'public' }: Asked,
): Promise<IssuedManual> {
  const release = await from.release.findUnique({
    where: { manualId_number: { manualId, number } },
    select: {
      id: true,
      authorityId: true,
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
          visibility: true,
          nextUpdateDue: true,
          nextEdition: true,
          nextCutOff: true,
          appendixHeadings: true,
          showApprovers: true,
          authority: { select: { slug: true, ...lookRow } },
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
    forStaff: manual.visibility === 'staff',
    nextUpdateDue: manual.nextUpdateDue,
    nextEdition: manual.nextEdition,
    nextCutOff: manual.nextCutOff,
    headings: appendixHeadings(manual.appendixHeadings),
    showApprovers: manual.showApprovers,
    look: lookOf(manual.authority),
    at,
    alsoThatDay,
    notices: [],
    audience,
    ...(await readStaffOnly(from, manualId, audience)),
  }
}

const lookRow = {
  colour: true,
  contact: true,
  logoHash: true,
  logoAlt: true,
  logoWidth: true,
  logoHeight: true,
} as const
