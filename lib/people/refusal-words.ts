import type { Role } from '@/prisma/generated/enums'
import { isWorkingRole } from './working-roles'

/** A deputy is somebody with a role in the authority who stands in for an approver of it today. */
export type Holder = Role | 'deputy' | 'guest' | 'reader' | 'administrator' | 'console' | 'schedule'

const refusals: Record<Exclude<Holder, 'deputy' | 'guest' | 'reader' | 'schedule'>, string> = {
  author: 'an author',
  approver: 'an approver',
  publisher: 'a publisher',
  staff: 'staff',
  administrator: 'an administrator',
  console: 'the console',
}

/** Why somebody with these roles in an authority may not do what these holders may. */
export function refusalOf(roles: readonly Role[], holders: readonly Holder[]): string {
  if (roles.length === 0)
    return 'You have no role in this authority, so you cannot see or change its manuals here.'
  if (!roles.some(isWorkingRole))
    return 'You read this authority’s manuals as staff. This part is for those who write, approve and publish them.'
  return `This is for ${holdersInWords(holders)}. Your role here is ${roles.join(' and ')}.`
}

function holdersInWords(holders: readonly Holder[]): string {
  const named = holders
    .flatMap((holder) => (holder in refusals ? refusals[holder as keyof typeof refusals] : []))
    .join(' or ')
  const deputies = holders.includes('deputy') ? ', or for their deputy on the days of the appointment' : ''
  return `${named} of this authority${deputies}`
}
