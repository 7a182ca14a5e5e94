import { sessionCookieName } from '@/app/api/auth/session-cookie'
import { endSession } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { anAuthority, aPerson } from '../people'
import { type ManualForStaff, signedInAs } from './a-manual-for-staff'

type Headers = Record<string, string>

/** Those who are no staff of the manual's authority, or not any more. */
export const OTHERS = [
  'somebody who has not signed in',
  'staff of another authority',
  'an author of another authority',
  'somebody who has signed out',
  'somebody whose role was taken away',
  'somebody with a made-up cookie',
] as const

/** What the browsers of staff, and of each of the others, send along. */
export type Readers = { staff: Headers; others: Record<(typeof OTHERS)[number], Headers> }

/** Staff of the manual's authority, and all who are not. */
export async function readersOf({ manual }: ManualForStaff): Promise<Readers> {
  const authority = { id: manual.authorityId }
  const left = await aPerson(authority, 'staff')
  const gone = await aPerson(authority, 'staff')
  const readers: Readers = {
    staff: await signedInAs(await aPerson(authority, 'staff')),
    others: {
      'somebody who has not signed in': {},
      'staff of another authority': await signedInAs(await aPerson(await anAuthority(), 'staff')),
      'an author of another authority': await signedInAs(await aPerson(await anAuthority(), 'author')),
      'somebody who has signed out': await signedInAs(left),
      'somebody whose role was taken away': await signedInAs(gone),
      'somebody with a made-up cookie': { cookie: `${sessionCookieName()}=eyJhbGciOiJkaXIifQ..x.y.z` },
    },
  }
  await endSession(left.userId, left.sessionId)
  await database().membership.deleteMany({ where: { userId: gone.userId } })
  return readers
}
