import type { Database } from '@/lib/platform/database'

/** How an authority's readers' pages look, for somebody let into its workspace. */
export function authorityLook(from: Database, authorityId: string) {
  return from.authority.findUniqueOrThrow({
    where: { id: authorityId },
    select: { colour: true, contact: true, logoHash: true, logoAlt: true, logoWidth: true, logoHeight: true },
  })
}
