import { beforeAll, describe, expect, it } from 'vitest'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { endNotice } from '@/lib/notices/commands/end-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { database } from '@/lib/platform/database'
import { dayInLondon, endOfDayInLondon } from '@/lib/platform/dates'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { contentsJsonSchema } from '@/lib/reading/schema'
import { sql } from '../database'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'
import { addressOf, read } from '../reading/a-reader'
import { aKeptManual, type Team } from './a-publication'

const WORDS = 'Court ruling today: do not place under this section.'
const tomorrow = dayInLondon(new Date(Date.now() + 86_400_000))

let manual: ManualInTest
let team: Team

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual())
})

async function aNotice(title: string | null = null, words = WORDS, by: Person = team.author) {
  const chapterId = title === null ? null : manual.chapterId(title)
  const asked = { manualId: manual.manualId, chapterId, words, lastDay: tomorrow }
  return (await makeNotice(by.actor, asked)).noticeId
}

const approve = (noticeId: string, by: Person = team.approver) => approveNotice(by.actor, { noticeId })
const end = (noticeId: string) => endNotice(team.publisher.actor, { noticeId })
const at = async (page: string) => (await read(addressOf(manual, page))).body

/** Lets the notice run out, as time would. */
async function runOut(noticeId: string) {
  await sql(`BEGIN; ALTER TABLE notices DISABLE TRIGGER guarded;
    UPDATE notices SET expires_at = now() - interval '1 second' WHERE id = '${noticeId}';
    ALTER TABLE notices ENABLE TRIGGER guarded; COMMIT`)
}

describe('an urgent notice on the whole manual', () => {
  const everyPage = ['', 'amendments', 'chapters/care-planning', 'search', 'search?q=care', 'chapters/none']

  it('is on every page as soon as somebody else has approved it, and gone once it is ended', async () => {
    const noticeId = await aNotice()
    for (const page of everyPage) expect(await at(page)).not.toContain(WORDS)
    await approve(noticeId)
    for (const page of everyPage) expect(await at(page)).toContain(WORDS)
    await end(noticeId)
    for (const page of everyPage) expect(await at(page)).not.toContain(WORDS)
  })

  it('is gone at the moment at which it runs out, and no page that was kept shows it again', async () => {
    const noticeId = await aNotice()
    await approve(noticeId)
    expect(await at('chapters/care-planning')).toContain(WORDS)
    await runOut(noticeId)
    expect(await at('chapters/care-planning')).not.toContain(WORDS)
  })

  it('is on no page of the past, which stay as they are', async () => {
    const before = await read(addressOf(manual, 'releases/1'))
    const noticeId = await aNotice()
    await approve(noticeId)
    const after = await read(addressOf(manual, 'releases/1'))
    expect([after.body, after.header('etag')]).toEqual([before.body, before.header('etag')])
    await end(noticeId)
  })

  it('says until when it stands, and is in the contents for programs', async () => {
    const noticeId = await aNotice()
    await approve(noticeId)
    expect(await at('')).toMatch(/Put up on .* until .* at 00:00\./)
    const { notices } = contentsJsonSchema.parse(JSON.parse(await at('contents.json')))
    expect(notices).toMatchObject([{ slug: null, words: WORDS }])
    expect(notices[0]?.until).toBe(endOfDayInLondon(new Date(`${tomorrow}T00:00:00Z`)).toISOString())
    await end(noticeId)
  })
})

describe('an urgent notice on a chapter', () => {
  it('is on the chapter’s page, marked in contents and search, and on no other chapter', async () => {
    const noticeId = await aNotice('Care Planning')
    await approve(noticeId)
    expect(await at('chapters/care-planning')).toContain(WORDS)
    expect(await at('chapters/staying-put')).not.toContain(WORDS)
    for (const page of ['', 'search?q=care']) {
      expect(await at(page)).not.toContain(WORDS)
      expect(await at(page)).toContain('Urgent notice</strong>')
    }
    const { notices } = contentsJsonSchema.parse(JSON.parse(await at('contents.json')))
    expect(notices).toMatchObject([{ slug: 'care-planning' }])
    await end(noticeId)
    expect(await at('')).not.toContain('Urgent notice</strong>')
  })

  it('is refused on a chapter that readers do not have', async () => {
    const other = await aKeptManual()
    const asked = { manualId: manual.manualId, words: WORDS, lastDay: tomorrow }
    await expect(
      makeNotice(team.author.actor, { ...asked, chapterId: other.manual.chapterId('Care Planning') }),
    ).rejects.toThrow(Blocked)
  })
})

describe('approving a notice', () => {
  it('is for somebody else than its writer', async () => {
    const noticeId = await aNotice(null, WORDS, team.publisher)
    await expect(approve(noticeId, team.publisher)).rejects.toThrow(Forbidden)
    await approve(noticeId, team.otherPublisher)
    await end(noticeId)
  })

  it('is done once, not after it was withdrawn, and not after it ran out', async () => {
    const noticeId = await aNotice()
    await approve(noticeId)
    await expect(approve(noticeId, team.publisher)).rejects.toThrow(Conflict)
    await end(noticeId)
    await expect(end(noticeId)).rejects.toThrow(Conflict)
    const withdrawn = await aNotice()
    await end(withdrawn)
    await expect(approve(withdrawn)).rejects.toThrow(Conflict)
    const late = await aNotice()
    await runOut(late)
    await expect(approve(late)).rejects.toThrow(Conflict)
    await expect(end(late)).rejects.toThrow(Conflict)
  })
})

describe('a notice', () => {
  it.each([
    ['2020-01-01', null],
    [dayInLondon(new Date(Date.now() - 3_600_000)), '00:00'],
    [dayInLondon(new Date(Date.now() + 100 * 86_400_000)), null],
  ])('does not stand until %s at %s', async (lastDay, until) => {
    const asked = { manualId: manual.manualId, chapterId: null, words: WORDS, lastDay, until }
    await expect(makeNotice(team.author.actor, asked)).rejects.toThrow(Blocked)
  })

  it('is told to those who can approve it, then to its writer and the publishers, and is recorded', async () => {
    const noticeId = await aNotice()
    await approve(noticeId)
    const told = await database().message.findMany({
      where: { key: { contains: noticeId } },
      orderBy: { key: 'asc' },
    })
    const people = (kind: string) =>
      told.filter(({ key }) => key.startsWith(kind)).map(({ userId }) => userId)
    expect(people('notice-made').sort()).toEqual(
      [team.approver, team.publisher, team.otherPublisher].map(({ userId }) => userId).sort(),
    )
    expect(people('notice-approved').sort()).toEqual(
      [team.author, team.publisher, team.otherPublisher].map(({ userId }) => userId).sort(),
    )
    await end(noticeId)
    const events = await database().auditEvent.findMany({
      where: { subject: `notice ${noticeId}` },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['makeNotice', team.author.userId],
      ['approveNotice', team.approver.userId],
      ['endNotice', team.publisher.userId],
    ])
  })
})
