import { z } from 'zod'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { Role } from '@/prisma/generated/enums'
import { NO_PASSWORD } from './passwords'
import { type Actor, authorise, authoriseInstallation } from './permissions'
import { WORKING_ROLES } from './working-roles'

/** A manual as the workspace's navigation names it. */
export type ManualPlace = { name: string; slug: string; authority: { name: string; slug: string } }

/** The manuals of these authorities, by authority's and manual's name. */
export async function manualsOfAuthorities(
  from: Database,
  authorityIds: readonly string[],
): Promise<ManualPlace[]> {
  return from.manual.findMany({
    where: { authorityId: { in: [...authorityIds] } },
    select: { name: true, slug: true, authority: { select: { name: true, slug: true } } },
    orderBy: [{ authority: { name: 'asc' } }, { name: 'asc' }],
  })
}

/** An authority whose manuals somebody works on, and their roles there. */
export type OwnAuthority = { id: string; name: string; roles: readonly Role[] }

/** The authorities whose manuals a person works on, by name, each read with permission; none for a guest or the console. */
export async function ownAuthorities(from: Database, actor: Actor): Promise<OwnAuthority[]> {
  if (actor.kind !== 'person') return []
  const authorities = await from.authority.findMany({
    where: { memberships: { some: { userId: actor.userId, role: { in: [...WORKING_ROLES] } } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const own: OwnAuthority[] = []
  for (const authority of authorities) {
    const { roles } = await authorise(from, actor, 'readWorkspace', authority.id)
    own.push({ ...authority, roles })
  }
  return own
}

/** The people who work on an authority's manuals and whose accounts are in use, by name; where a role is named, those who have it. */
export function peopleOf(
  from: Database,
  authorityId: string,
  role?: Role,
): Promise<{ id: string; name: string }[]> {
  return from.user.findMany({
    where: {
      deactivatedAt: null,
      memberships: { some: { authorityId, role: role ?? { in: [...WORKING_ROLES] } } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** An account as an administrator sees it in the list. */
export type AccountRow = {
  id: string
  name: string
  email: string
  administrator: boolean
  demonstration: boolean
  deactivatedAt: Date | null
  /** False until the person has set a password from a link. */
  hasPassword: boolean
  roles: { role: Role; authorityId: string; authorityName: string }[]
}

/** All accounts by name, those in use first; for administrators. */
export async function accounts(from: Database, actor: Actor): Promise<AccountRow[]> {
  await authoriseInstallation(from, actor, 'readAccounts')
  const users = await from.user.findMany({
    select: accountColumns,
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  })
  const rows = users.map(accountRow)
  return [...rows.filter((row) => !row.deactivatedAt), ...rows.filter((row) => row.deactivatedAt)]
}

/** One account; NotFound if there is none with this id. For administrators. */
export async function account(from: Database, actor: Actor, userId: string): Promise<AccountRow> {
  await authoriseInstallation(from, actor, 'readAccounts')
  const id = z.uuid().safeParse(userId)
  const user = id.success && (await from.user.findUnique({ where: { id: id.data }, select: accountColumns }))
  if (!user) throw new NotFound('There is no such account.')
  return accountRow(user)
}

/** The authorities that roles can be given in, by name; for administrators. */
export async function authoritiesForRoles(
  from: Database,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  await authoriseInstallation(from, actor, 'readAccounts')
  return from.authority.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

const accountColumns = {
  id: true,
  name: true,
  email: true,
  administrator: true,
  demonstration: true,
  deactivatedAt: true,
  passwordHash: true,
  memberships: {
    select: { role: true, authority: { select: { id: true, name: true } } },
    orderBy: [{ authority: { name: 'asc' } }, { role: 'asc' }],
  },
} as const satisfies Prisma.UserSelect

function accountRow(user: Prisma.UserGetPayload<{ select: typeof accountColumns }>): AccountRow {
  const { memberships, passwordHash, ...columns } = user
  const roles = memberships.map(({ role, authority }) => ({
    role,
    authorityId: authority.id,
    authorityName: authority.name,
  }))
  return { ...columns, hasPassword: !passwordHash.startsWith(NO_PASSWORD), roles }
}
