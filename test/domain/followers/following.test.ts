import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { askToFollow } from '@/lib/followers/commands/ask-to-follow'
import { confirmFollowing } from '@/lib/followers/commands/confirm-following'
import { setFollowingFrequency } from '@/lib/followers/commands/set-following-frequency'
import { stopFollowing } from '@/lib/followers/commands/stop-following'
import { followingByLink } from '@/lib/followers/queries'
import { sweepFollowers } from '@/lib/followers/sweep-followers'
import { FOLLOWING_LINK, followingToken } from '@/lib/notifications/following-link'
import { database } from '@/lib/platform/database'
import { Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { sql } from '../database'
import { aFollower, anAsker } from '../following-inputs'
import { aKeptManual } from '../releases/a-publication'
import { withInstallation } from './a-setting'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(async () => {
  withInstallation()
  kept = await aKeptManual()
})

const reader = (followerId: string) => ({ kind: 'reader' as const, token: followingToken(followerId) })
const rowOf = (id: string) => database().follower.findUniqueOrThrow({ where: { id } })
const messagesTo = (recipient: string) =>
  database().message.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } })

/** As if it had happened so many days ago. */
async function aged(id: string, days: number, column: 'created_at' | 'ended_at'): Promise<void> {
  await sql(
    `BEGIN; ALTER TABLE followers DISABLE TRIGGER guarded;
     UPDATE followers SET ${column} = ${column} - interval '${days} days' WHERE id = '${id}';
     ALTER TABLE followers ENABLE TRIGGER guarded; COMMIT`,
  )
}

describe('asking to follow', () => {
  it('sends the link that confirms, and nothing that somebody typed but the address', async () => {
    const follower = await anAsker(kept.manual, { chapter: 'Care Planning' })
    expect(follower).toMatchObject({ confirmedAt: null, chapterId: kept.manual.chapterId('Care Planning') })
    const [message, ...others] = await messagesTo(follower.email)
    expect(others).toEqual([])
    expect(message).toMatchObject({ followerId: follower.id, state: 'waiting' })
    expect(message?.body).toContain(`choose Confirm:\n${FOLLOWING_LINK}`)
    expect(message?.body).toContain('the chapter “Care Planning”')
  })

  it('keeps the token neither in the row nor in the message', async () => {
    const follower = await anAsker(kept.manual)
    const token = followingToken(follower.id)
    const [message] = await messagesTo(follower.email)
    expect(JSON.stringify([follower, message])).not.toContain(token.split('.')[1])
  })

  it('tells an address that follows it already so, with one e-mail, and adds no row', async () => {
    const follower = await aFollower(kept.manual)
    await anAsker(kept.manual, { email: follower.email })
    expect(await database().follower.count({ where: { email: follower.email } })).toBe(1)
    const subjects = (await messagesTo(follower.email)).map(({ subject }) => subject)
    expect(subjects).toEqual([
      expect.stringMatching(/^Confirm that/),
      expect.stringMatching(/^You follow .* already$/),
    ])
  })

  it.each(['staff', 'withheld'])('is refused for a manual that is %s', async (visibility) => {
    const { manual } = await aKeptManual()
    await sql('UPDATE manuals SET visibility = $1 WHERE id = $2', [visibility, manual.manualId])
    await expect(anAsker(manual)).rejects.toBeInstanceOf(NotFound)
  })

  it.each(['chapter:no-such-chapter', `section:${randomUUID()}`])('is refused for %s', async (what) => {
    const { manual } = kept
    const place = { authoritySlug: manual.authority.slug, manualSlug: manual.slug }
    await expect(
      askToFollow(
        { kind: 'reader', token: null },
        { ...place, what, email: 'a@readers.example', frequency: 'weekly' },
      ),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('leaves no address of e-mail in the audit chain', async () => {
    const follower = await anAsker(kept.manual)
    const events = await database().auditEvent.findMany({ where: { subject: `follower ${follower.id}` } })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events[0]?.details)).not.toContain('@')
  })
})

describe('confirming', () => {
  it('is done once, by the link, and tells of what is published afterwards', async () => {
    const { id } = await anAsker(kept.manual)
    await confirmFollowing(reader(id), {})
    expect(await rowOf(id)).toMatchObject({ confirmedAt: expect.any(Date), toldUpTo: 1 })
    await expect(confirmFollowing(reader(id), {})).rejects.toBeInstanceOf(Conflict)
  })

  it('is refused with a made-up link', async () => {
    const { id } = await anAsker(kept.manual)
    for (const token of [`${id}.${'x'.repeat(43)}`, id, 'x', ''])
      await expect(confirmFollowing({ kind: 'reader', token }, {})).rejects.toBeInstanceOf(Forbidden)
    await expect(confirmFollowing({ kind: 'reader', token: null }, {})).rejects.toBeInstanceOf(Forbidden)
  })

  it('is refused after seven days', async () => {
    const { id } = await anAsker(kept.manual)
    await aged(id, 7, 'created_at')
    await expect(confirmFollowing(reader(id), {})).rejects.toBeInstanceOf(Conflict)
    expect(await followingByLink(database(), followingToken(id))).toMatchObject({
      standing: 'late',
      followed: [],
    })
  })

  it('of the same thing a second time goes on with the first, as often as was asked for last', async () => {
    const one = await anAsker(kept.manual, { email: 'twice@readers.example' })
    const other = await anAsker(kept.manual, { email: 'twice@readers.example', frequency: 'weekly' })
    await confirmFollowing(reader(one.id), {})
    await confirmFollowing(reader(other.id), {})
    expect(await rowOf(one.id)).toMatchObject({ endedAt: null, frequency: 'weekly' })
    expect(await rowOf(other.id)).toMatchObject({ endedAt: expect.any(Date) })
  })

  it('of the same thing by two links at once leaves one', async () => {
    const email = 'at-once@readers.example'
    const asked = [await anAsker(kept.manual, { email }), await anAsker(kept.manual, { email })]
    await Promise.all(asked.map(({ id }) => confirmFollowing(reader(id), {})))
    expect(await database().follower.count({ where: { email, endedAt: null } })).toBe(1)
  })

  it('still works by a link of before the secret was changed', async () => {
    const { id } = await anAsker(kept.manual)
    const old = { kind: 'reader' as const, token: followingToken(id) }
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret of these tests, as long')
    try {
      expect(followingToken(id)).not.toBe(old.token)
      await confirmFollowing(old, {})
      expect(await followingByLink(database(), followingToken(id))).toMatchObject({ standing: 'confirmed' })
    } finally {
      withInstallation()
    }
  })
})

describe('what a link opens', () => {
  it('is all that the address follows of the manual once it is confirmed, and nothing before', async () => {
    const email = 'several@readers.example'
    await aFollower(kept.manual, { email })
    const second = await anAsker(kept.manual, {
      email,
      section: 'Looked After Children',
      frequency: 'weekly',
    })
    expect(await followingByLink(database(), followingToken(second.id))).toMatchObject({
      standing: 'unconfirmed',
      followed: [],
    })
    await confirmFollowing(reader(second.id), {})
    const { followed } = (await followingByLink(database(), followingToken(second.id))) ?? {}
    expect(followed?.map(({ what, frequency }) => [what, frequency])).toEqual([
      ['section 2 Looked After Children', 'weekly'],
      ['the whole manual', 'immediate'],
    ])
  })

  it('changes and stops nothing of anybody else, nor before it is confirmed', async () => {
    const other = await aFollower(kept.manual)
    const own = await aFollower(kept.manual)
    await expect(stopFollowing(reader(own.id), { followerId: other.id })).rejects.toBeInstanceOf(Forbidden)
    const unconfirmed = await anAsker(kept.manual, { email: own.email, chapter: 'Staying Put' })
    const change = { followerId: own.id, frequency: 'weekly' as const }
    await expect(setFollowingFrequency(reader(unconfirmed.id), change)).rejects.toBeInstanceOf(Forbidden)
    await setFollowingFrequency(reader(own.id), change)
    expect(await rowOf(own.id)).toMatchObject({ frequency: 'weekly' })
  })
})

describe('stopping', () => {
  it('takes back what waits to be sent, and may be asked twice', async () => {
    const { id, email } = await aFollower(kept.manual)
    await stopFollowing(reader(id), { followerId: id })
    await stopFollowing(reader(id), { followerId: id })
    expect((await messagesTo(email)).map(({ state }) => state)).toEqual(['kept'])
    expect(await rowOf(id)).toMatchObject({ endedAt: expect.any(Date) })
  })

  it('works for a manual that is not open to everybody any more', async () => {
    const { manual } = await aKeptManual()
    const { id } = await aFollower(manual, { chapter: 'Care Planning' })
    await sql("UPDATE manuals SET visibility = 'withheld' WHERE id = $1", [manual.manualId])
    const opened = await followingByLink(database(), followingToken(id))
    expect(opened).toMatchObject({ manual: null, own: { what: 'a chapter' } })
    expect(JSON.stringify(opened)).not.toContain('Care Planning')
    await stopFollowing(reader(id), { followerId: id })
    expect((await rowOf(id)).endedAt).not.toBeNull()
  })
})

describe('the sweep', () => {
  it('forgets who never confirmed and who stopped a month ago, with the e-mails to them, and nobody else', async () => {
    const [late, waiting, active, gone, stopped] = [
      await anAsker(kept.manual),
      await anAsker(kept.manual),
      await aFollower(kept.manual),
      await aFollower(kept.manual),
      await aFollower(kept.manual),
    ]
    for (const { id } of [gone, stopped]) await stopFollowing(reader(id), { followerId: id })
    await aged(late.id, 8, 'created_at')
    await aged(active.id, 400, 'created_at')
    await aged(gone.id, 31, 'ended_at')
    await sweepFollowers()
    const left = [late, waiting, active, gone, stopped].map(({ id }) => id)
    const found = await database().follower.findMany({ where: { id: { in: left } } })
    expect(found.map(({ id }) => id).sort()).toEqual([waiting.id, active.id, stopped.id].sort())
    expect(await messagesTo(late.email)).toEqual([])
    expect(await messagesTo(waiting.email)).toHaveLength(1)
  })
})
