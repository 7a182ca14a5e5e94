import { peopleOf } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import type { Mentionable } from '../mentions'

/** Everybody whom a comment can mention: people with a role in the authority, by name. */
export async function mentionablePeople(from: Database, authorityId: string): Promise<Mentionable[]> {
  const people = await peopleOf(from, authorityId)
  return people.map(({ id, name }) => ({ userId: id, name }))
}
