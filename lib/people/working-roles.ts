import type { Role } from '@/prisma/generated/enums'

/** The roles that work on manuals. Staff read what is for them alone, and have no part in the workspace. */
export const WORKING_ROLES = ['author', 'approver', 'publisher'] as const satisfies readonly Role[]

/** A role that works on manuals. */
export type WorkingRole = (typeof WORKING_ROLES)[number]

/** Does this role work on manuals? */
export function isWorkingRole(role: Role): role is WorkingRole {
  return role !== 'staff'
}

/** Has somebody come to read alone: staff somewhere, and with no part in the work on any manual or account? */
export function readsAlone(person: { administrator: boolean; roles: readonly { role: Role }[] }): boolean {
  const { administrator, roles } = person
  return !administrator && roles.length > 0 && roles.every(({ role }) => !isWorkingRole(role))
}

/** Of somebody's roles, the authorities whose manuals they work on, each once. */
export function worksIn(roles: readonly { role: Role; authority: { id: string } }[]): string[] {
  return [...new Set(roles.filter(({ role }) => isWorkingRole(role)).map(({ authority }) => authority.id))]
}
