import type { Authority } from '@/prisma/generated/client'

/** What somebody sees of a look who changes it: for lib/platform/seen-mark.ts. */
export function lookSeen(look: Pick<Authority, 'colour' | 'contact' | 'logoHash' | 'logoAlt'>) {
  return [look.colour, look.contact, look.logoHash, look.logoAlt] as const
}
