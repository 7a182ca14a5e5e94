import { randomInt } from 'node:crypto'
import { createAccount, grantRole } from '@/lib/people/commands'
import type { Actor } from '@/lib/people/permissions'
import { endSession } from '@/lib/people/sessions'
import { signIn } from '@/lib/people/sign-in'
import { WORKING_ROLES, type WorkingRole } from '@/lib/people/working-roles'
import type { SignIn } from './sign-ins'

const machine = { kind: 'console' } as const

/** The accounts of those who work on one authority's manuals, by role. */
export type AuthorityAccounts = Record<WorkingRole, SignIn>

/** Makes an author, an approver and a publisher for an authority, called after its people: "Author, Kent". */
export async function makeAuthorityAccounts(
  authorityId: string,
  slug: string,
  people: string,
): Promise<AuthorityAccounts> {
  const make = async (role: WorkingRole): Promise<SignIn> => {
    const account = {
      email: `${role}@${slug}.example`,
      name: `${role.slice(0, 1).toUpperCase()}${role.slice(1)}, ${people}`,
      password: newPassword(),
    }
    const { userId } = await createAccount(machine, { ...account, demonstration: true })
    await grantRole(machine, { userId, authorityId, role })
    return account
  }
  const [author, approver, publisher] = await Promise.all(WORKING_ROLES.map(make))
  if (!author || !approver || !publisher) throw new Error('An account was not made')
  return { author, approver, publisher }
}

/** Makes the account that looks after the others. */
export async function makeAdministrator(): Promise<SignIn> {
  const account = {
    email: 'administrator@chapterhouse.example',
    name: 'Administrator',
    password: newPassword(),
  }
  await createAccount(machine, { ...account, administrator: true, demonstration: true })
  return account
}

/** Signs the accounts of an authority in, works as them, and signs them out. */
export async function actingAs(
  accounts: AuthorityAccounts,
  work: (people: Record<WorkingRole, Actor>) => Promise<void>,
): Promise<void> {
  const sessions = await Promise.all(WORKING_ROLES.map((role) => begin(accounts[role])))
  const [author, approver, publisher] = sessions
  if (!author || !approver || !publisher) throw new Error('A session was not begun')
  try {
    await work({ author, approver, publisher })
  } finally {
    await Promise.all(sessions.map(({ userId, sessionId }) => endSession(userId, sessionId)))
  }
}

async function begin({ email, password }: SignIn) {
  const came = await signIn({ email, password }, { address: '127.0.0.1', beyondLoopback: false })
  if (came.outcome !== 'signedIn') throw new Error(`${email} could not sign in (${came.outcome})`)
  return { kind: 'person', userId: came.userId, sessionId: came.sessionId } as const
}

// Without 0, 1, l and o: somebody will type it from a screen. 16 of 32 letters are 80 random bits.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A password as in "k7mw-p3xq-9dnt-h4ze". */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
