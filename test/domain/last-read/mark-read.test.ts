import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { markRead } from '@/lib/last-read/commands'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { ManualInTest } from '../manuals'
import { aPerson, type Person } from '../people'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'

let manual: ManualInTest
let team: Team
let reader: Person

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual())
  reader = await aPerson({ id: manual.authorityId }, 'staff')
})

const read = (release: number, by = reader) =>
  markRead(by.actor, { manualId: manual.manualId, slug: manual.slugOf('Staying Put'), release })

/** As if what is kept of the reader had been read a day earlier. */
const aDayPasses = () =>
  database().$executeRaw`
    UPDATE last_reads SET read_at = read_at - interval '1 day', before_at = before_at - interval '1 day'
    WHERE user_id = ${reader.userId}::uuid`

describe('an account', () => {
  it('remembers who read a chapter when, and which update of it', async () => {
    expect(await read(1)).toBeNull()
    expect(await read(1)).toBeNull()
    await aDayPasses()
    expect(await read(1)).toMatchObject({ release: 1 })
    await anApproved(team, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    // What changed since the reading before is told again to whoever comes back a minute later.
    const before = await read(2)
    expect(before).toMatchObject({ release: 1 })
    expect(await read(2)).toEqual(before)
    await aDayPasses()
    expect(await read(2)).toMatchObject({ release: 2 })
  })

  it('keeps to one’s own: another reader has read nothing', async () => {
    expect(await read(2, await aPerson({ id: manual.authorityId }, 'author'))).toBeNull()
  })

  it('remembers nothing of what no reader has', async () => {
    const of = (asked: object) =>
      markRead(reader.actor, {
        ...{ manualId: manual.manualId, slug: manual.slugOf('Staying Put'), release: 1 },
        ...asked,
      })
    await expect(of({ slug: 'nowhere' })).rejects.toThrow(NotFound)
    await expect(of({ release: 99 })).rejects.toThrow(NotFound)
    await expect(of({ manualId: randomUUID() })).rejects.toThrow(NotFound)
  })

  it('is one row a chapter, however many pages are opened at once', async () => {
    const somebody = await aPerson({ id: manual.authorityId }, 'staff')
    await Promise.all(Array.from({ length: 5 }, () => read(2, somebody)))
    expect(await database().lastRead.count({ where: { userId: somebody.userId } })).toBe(1)
  })
})
