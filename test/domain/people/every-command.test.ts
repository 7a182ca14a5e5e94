import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { followingToken } from '@/lib/notifications/following-link'
import { type Actor, type Permission, permissions } from '@/lib/people/permissions'
import { endSession } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { ChapterhouseError, Forbidden } from '@/lib/platform/errors'
import type { Role } from '@/prisma/generated/enums'
import { aDeputy, aDeputyship } from '../chapters/a-deputy'
import { aGuest, aWorkplace, type Workplace } from '../command-workplace'
import { dayFromNow } from '../days'
import { everyCommandInputs } from '../every-command-inputs'
import { anAdministrator, anAuthority, aPerson } from '../people'
import { commandsOfTheCode } from './commands-of-the-code'

const commands = await commandsOfTheCode()

/** What is asked of authorise() without a command: pages that read. */
const readings: Permission[] = ['readWorkspace', 'readAccounts', 'readMailbox']

const roles: Role[] = ['author', 'approver', 'publisher', 'staff']

type TriedBy = {
  words: string
  holder: Role | 'deputy' | 'guest' | 'reader' | 'administrator' | 'console' | 'schedule' | null
  /** A role that they hold besides. */
  also?: Role
  make: (place: Workplace) => Promise<Actor>
}

/** What is too small and too frequent to be recorded: nothing that anybody reads or decides on changes by it. */
const unrecorded: Permission[] = ['markPresence', 'markRead', 'noteUnfoundSearch']

/** Everybody who might try a command, and who of the permission table they are there: null for nobody. */
const actors: TriedBy[] = [
  ...roles.map((role) => ({
    words: `a person who is ${role} in this authority`,
    holder: role,
    make: async ({ authority }: Workplace) => (await aPerson(authority, role)).actor,
  })),
  ...roles.map((role) => ({
    words: `a person who is ${role} in another authority only`,
    holder: null,
    make: async () => (await aPerson(await anAuthority(), role)).actor,
  })),
  {
    words: 'a person without a role',
    holder: null,
    make: async () => (await aPerson(null)).actor,
  },
  {
    words: 'an administrator',
    holder: 'administrator',
    make: async () => (await anAdministrator()).actor,
  },
  {
    words: 'everybody of this authority in one person, who has signed out',
    holder: null,
    make: async ({ authority }) => {
      const person = await aPerson(authority, ...roles)
      await endSession(person.userId, person.sessionId)
      return person.actor
    },
  },
  {
    words: 'an administrator who has signed out',
    holder: null,
    make: async () => {
      const { userId, sessionId, actor } = await anAdministrator()
      await endSession(userId, sessionId)
      return actor
    },
  },
  {
    words: 'a guest of a draft of this authority',
    holder: 'guest',
    make: async (place) => (await aGuest(place)).actor,
  },
  {
    words: 'a guest of a draft of another authority',
    holder: null,
    make: async () => (await aGuest(await aWorkplace())).actor,
  },
  {
    words: 'somebody with a made-up link',
    holder: null,
    make: async () => ({ kind: 'guest', token: 'x'.repeat(43) }),
  },
  {
    words: 'an author who stands in for an approver today',
    holder: 'deputy',
    also: 'author',
    make: async ({ authority }) => (await aDeputy(authority, await aPerson(authority, 'approver'))).actor,
  },
  {
    words: 'an author who stood in until yesterday, or will from tomorrow',
    holder: 'author',
    make: async ({ authority }) => {
      const approver = await aPerson(authority, 'approver')
      const author = await aDeputy(authority, approver, [dayFromNow(-9), dayFromNow(-1)])
      await aDeputyship(authority.id, approver, author, [dayFromNow(1), dayFromNow(9)])
      return author.actor
    },
  },
  {
    words: 'an author who stands in today for somebody who is an approver no longer',
    holder: 'author',
    make: async ({ authority }) => (await aDeputy(authority, await aPerson(authority, 'publisher'))).actor,
  },
  {
    words: 'a member of staff who stands in for an approver today, after being an author',
    holder: 'staff',
    make: async ({ authority }) => {
      const { userId, actor } = await aDeputy(authority, await aPerson(authority, 'approver'))
      await database().membership.deleteMany({ where: { userId } })
      await database().membership.create({ data: { userId, authorityId: authority.id, role: 'staff' } })
      return actor
    },
  },
  {
    words: 'a reader with the link to what they follow',
    holder: 'reader',
    make: async ({ manual }) => {
      const follower = await database().follower.findFirst({ where: { manualId: manual.manualId } })
      return { kind: 'reader', token: followingToken(follower?.id ?? randomUUID()) }
    },
  },
  { words: 'the console', holder: 'console', make: async () => ({ kind: 'console' }) },
  {
    words: 'a publication that was set for a time',
    holder: 'schedule',
    make: async ({ manual }) => {
      const waiting = await database().schedule.findFirst({ where: { manualId: manual.manualId } })
      return { kind: 'schedule', scheduleId: waiting?.id ?? randomUUID() }
    },
  },
]

describe('the table of permissions', () => {
  it('has a row for every command', () => {
    expect([...commands.keys()].filter((name) => !Object.hasOwn(permissions, name))).toEqual([])
  })

  it('has no row that is neither a command nor a reading', () => {
    const rows = Object.keys(permissions) as Permission[]
    expect(rows.filter((row) => !commands.has(row) && !readings.includes(row))).toEqual([])
  })

  it('can be held against every command: each has an input in every-command-inputs.ts', () => {
    expect([...commands.keys()].filter((name) => !Object.hasOwn(everyCommandInputs, name))).toEqual([])
  })
})

const named = [...commands].filter(
  (pair): pair is [Permission, (typeof pair)[1]] => pair[0] in everyCommandInputs,
)

describe.each(named)('%s', (name, command) => {
  const holders: readonly string[] = permissions[name]
  // Those who are refused change nothing, so they share a workplace; each of the others has its own.
  let shared: { place: Workplace; input: unknown }

  beforeAll(async () => {
    shared = await prepared(name)
  })

  const holds = ({ holder, also }: TriedBy) => [holder, also].some((held) => held && holders.includes(held))

  it.each(byWords((actor) => !holds(actor)))('refuses %s, and writes nothing', async (_words, make) => {
    const actor = await make(shared.place)
    const before = await written()
    await expect(command(actor, shared.input)).rejects.toBeInstanceOf(Forbidden)
    expect(await written()).toEqual(before)
  })

  it.each(byWords(holds))('lets %s, and records it', async (_words, make) => {
    const { place, input } = await prepared(name)
    const actor = await make(place)
    const before = await eventsOf(name)
    const refusal = await command(actor, input).then(() => null, refusalOf)
    expect(refusal).not.toBeInstanceOf(Forbidden)
    if (refusal === null) expect(await eventsOf(name)).toBe(before + (unrecorded.includes(name) ? 0 : 1))
  })
})

function byWords(which: (actor: TriedBy) => boolean) {
  return actors.filter(which).map(({ words, make }) => [words, make] as const)
}

async function prepared(name: Permission): Promise<{ place: Workplace; input: unknown }> {
  const place = await aWorkplace()
  return { place, input: await everyCommandInputs[name]?.(place) }
}

/** A refusal for another reason than the permission is none of this table's; anything else is a fault. */
function refusalOf(error: unknown): ChapterhouseError {
  if (error instanceof ChapterhouseError) return error
  throw error
}

function eventsOf(action: string): Promise<number> {
  return database().auditEvent.count({ where: { action } })
}

/** What every command that is let through would have moved: the audit chains, and the rows that save without one. */
async function written() {
  return {
    events: await database().auditEvent.count(),
    revisions: await database().revision.findMany({ select: { id: true, version: true, state: true } }),
  }
}
