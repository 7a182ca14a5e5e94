import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import type { Authority, AuthorityKind, Role } from '@/prisma/generated/client'

/** A person in a test: a fresh account, and the session in which they act. */
export type Person = { userId: string; name: string; email: string; sessionId: string; actor: Actor }

const TWELVE_HOURS = 12 * 60 * 60 * 1000

/** A new authority, of its own slug unless one is given: tests share a database and never meet in it. */
export function anAuthority(
  given: { slug?: string; name?: string; kind?: AuthorityKind } = {},
): Promise<Authority> {
  const slug = given.slug ?? `authority-${randomUUID().slice(0, 13)}`
  return database().authority.create({
    data: { slug, name: given.name ?? `Council of ${slug}`, kind: given.kind ?? 'local' },
  })
}

/** A new person, signed in, with these roles in the authority; null for somebody with no role anywhere. */
export async function aPerson(authority: { id: string } | null, ...roles: Role[]): Promise<Person> {
  return signedIn(false, authority, roles)
}

/** A new administrator of the installation, signed in: looks after accounts, has no role in any authority. */
export async function anAdministrator(): Promise<Person> {
  return signedIn(true, null, [])
}

async function signedIn(
  administrator: boolean,
  authority: { id: string } | null,
  roles: Role[],
): Promise<Person> {
  const name = administrator ? 'Administrator' : roles.join(' and ') || 'Nobody in particular'
  const email = `${randomUUID()}@people.example`
  const user = await database().user.create({
    data: {
      email,
      name,
      // No password has this hash: sign-in is tested where it is the subject.
      passwordHash: '-',
      administrator,
      ...(authority && {
        memberships: { create: roles.map((role) => ({ authorityId: authority.id, role })) },
      }),
      sessions: { create: { expiresAt: new Date(Date.now() + TWELVE_HOURS) } },
    },
    include: { sessions: true },
  })
  const [session] = user.sessions
  if (!session) throw new Error('the session was not made')
  const actor: Actor = { kind: 'person', userId: user.id, sessionId: session.id }
  return { userId: user.id, name, email, sessionId: session.id, actor }
}
