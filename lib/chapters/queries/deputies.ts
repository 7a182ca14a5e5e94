import { type Deputyship, deputyshipStanding } from '@/lib/people/deputyship'
import type { Actor } from '@/lib/people/permissions'
import { type OwnAuthority, ownAuthorities, peopleOf } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'

/** An appointment as the page of deputies lists it. */
export type ListedDeputyship = Deputyship & {
  id: string
  approver: string
  deputy: string
  appointedBy: string
  standing: 'coming' | 'current' | 'over'
  /** May this person end it: is it their own deputy's, or are they a publisher? */
  mayEnd: boolean
}

/** An authority's deputies, and what this person may do about them. */
export type AuthorityDeputies = {
  authority: { id: string; name: string }
  deputyships: ListedDeputyship[]
  /** The approvers for whom this person may appoint: themselves, or for a publisher all; nobody for others. */
  mayAppointFor: { id: string; name: string }[]
  /** Everybody of the authority whose account is in use. */
  people: { id: string; name: string }[]
}

/** The deputies of every authority that a person has a role in, the newest appointments first. */
export async function deputiesFor(from: Database, actor: Actor): Promise<AuthorityDeputies[]> {
  if (actor.kind !== 'person') return []
  const all: AuthorityDeputies[] = []
  for (const authority of await ownAuthorities(from, actor))
    all.push(await deputiesIn(from, actor.userId, authority))
  return all
}

async function deputiesIn(
  from: Database,
  userId: string,
  { id: authorityId, name, roles }: OwnAuthority,
): Promise<AuthorityDeputies> {
  const approvers = await peopleOf(from, authorityId, 'approver')
  const publishes = roles.includes('publisher')
  const deputyships = await from.deputy.findMany({
    where: { authorityId },
    include: {
      approver: { select: { name: true } },
      deputy: { select: { name: true } },
      appointedBy: { select: { name: true } },
    },
    orderBy: [{ startsOn: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  })
  const now = new Date()
  return {
    authority: { id: authorityId, name },
    deputyships: deputyships.map(({ approver, deputy, appointedBy, ...deputyship }) => ({
      ...deputyship,
      approver: approver.name,
      deputy: deputy.name,
      appointedBy: appointedBy.name,
      standing: deputyshipStanding(deputyship, now),
      mayEnd:
        (publishes || deputyship.approverId === userId) && deputyshipStanding(deputyship, now) !== 'over',
    })),
    mayAppointFor: approvers.filter(({ id }) => publishes || id === userId),
    people: await peopleOf(from, authorityId),
  }
}
