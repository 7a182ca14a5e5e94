import type { SignedIn } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'

// What a person does to what their own account remembers: no command of permissions.ts, since their session decides who may.

/**
 * Forgets all that the person has read, in every authority. Nobody's business but theirs, as the reading itself: it is no
 * audit event. Gives how many chapters there were.
 */
export async function forgetReadings({ userId }: Pick<SignedIn, 'userId'>): Promise<number> {
  const { count } = await database().lastRead.deleteMany({ where: { userId } })
  return count
}
