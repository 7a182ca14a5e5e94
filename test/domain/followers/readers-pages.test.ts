import { beforeAll, describe, expect, it } from 'vitest'
import { POST as actOn, GET as openLink } from '@/app/following/[token]/route'
import { POST as ask } from '@/app/following/route'
import { ASKED_PER_EMAIL } from '@/lib/followers/follow-limits'
import { followingToken } from '@/lib/notifications/following-link'
import { database } from '@/lib/platform/database'
import { sql } from '../database'
import { aFollower, anAsker } from '../following-inputs'
import { addressOf, read, wordsOf } from '../reading/a-reader'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(async () => {
  withInstallation()
  kept = await aKeptManual()
  await read(addressOf(kept.manual))
})

type Fields = Record<string, string>

function post(fields: Fields, headers: Record<string, string> = {}): Request {
  const body = new URLSearchParams(fields).toString()
  return new Request('http://chapterhouse.example/following', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      ...headers,
    },
  })
}

const typed = (email: string): Fields => ({
  ...{ authority: kept.manual.authority.slug, manual: kept.manual.slug, what: 'manual' },
  ...{ email, frequency: 'immediate' },
})

async function answered(response: Response) {
  const { status, headers } = response
  return { status, location: headers.get('location'), words: wordsOf(await response.text()) }
}

const linkOf = (token: string) => ({ params: Promise.resolve({ token }) })
const rowOf = (id: string) => database().follower.findUniqueOrThrow({ where: { id } })

describe('the form', () => {
  it('is answered the same whether the address follows already or not', async () => {
    const { email } = await aFollower(kept.manual)
    const [one, other] = [
      await answered(await ask(post(typed(email)))),
      await answered(await ask(post(typed('new@readers.example')))),
    ]
    expect(one).toEqual({ status: 303, location: `${addressOf(kept.manual)}/follow?asked`, words: '' })
    expect(other).toEqual(one)
  })

  it('says what is wrong with the address, and keeps what was typed', async () => {
    const { status, words } = await answered(await ask(post(typed('nobody'))))
    expect(status).toBe(400)
    expect(words).toContain('Enter an e-mail address, like name@council.example')
  })

  it('is answered with 404 from another site, and writes nothing', async () => {
    const from = { 'sec-fetch-site': 'cross-site' }
    expect((await ask(post(typed('cross@readers.example'), from))).status).toBe(404)
    expect(await database().follower.count({ where: { email: 'cross@readers.example' } })).toBe(0)
  })

  it('is answered with 429 once too much was asked for one address of e-mail, whoever asks', async () => {
    const statuses: number[] = []
    for (let time = 0; time <= ASKED_PER_EMAIL; time += 1)
      statuses.push(
        (await ask(post(typed('often@readers.example'), { 'x-forwarded-for': `192.0.2.${time}` }))).status,
      )
    expect(statuses).toEqual([...Array(ASKED_PER_EMAIL).fill(303), 429])
  })

  it('is not there for a manual that is for staff only', async () => {
    const { manual } = await aKeptManual()
    await sql("UPDATE manuals SET visibility = 'staff' WHERE id = $1", [manual.manualId])
    expect((await read(addressOf(manual, 'follow'))).status).toBe(404)
    expect((await ask(post({ ...typed('a@readers.example'), manual: manual.slug }))).status).toBe(404)
  })

  it('is kept by nobody, and out of search engines', async () => {
    const page = await read(addressOf(kept.manual, 'follow'))
    expect([page.status, page.header('cache-control'), page.header('x-robots-tag')]).toEqual([
      200,
      'no-store',
      'noindex',
    ])
    expect(wordsOf(page.body)).toContain('2 Looked After Children')
  })
})

describe('the link', () => {
  it('does nothing by being looked at', async () => {
    const follower = await anAsker(kept.manual)
    const page = await openLink(
      new Request('http://chapterhouse.example/'),
      linkOf(followingToken(follower.id)),
    )
    expect(page.status).toBe(200)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await rowOf(follower.id)).toEqual(follower)
  })

  it('stops with one click, from a program that sends no page’s headers', async () => {
    const { id } = await aFollower(kept.manual)
    const answer = await actOn(post({ 'List-Unsubscribe': 'One-Click' }), linkOf(followingToken(id)))
    expect(answer.status).toBe(200)
    expect((await rowOf(id)).endedAt).not.toBeNull()
  })

  it('confirms by the form of its page, and not by that of another site', async () => {
    const { id } = await anAsker(kept.manual)
    const cross = post({ act: 'confirm' }, { 'sec-fetch-site': 'cross-site' })
    expect((await actOn(cross, linkOf(followingToken(id)))).status).toBe(400)
    expect((await rowOf(id)).confirmedAt).toBeNull()
    const answer = await actOn(
      post({ act: 'confirm' }, { 'sec-fetch-site': 'same-origin' }),
      linkOf(followingToken(id)),
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/following/${followingToken(id)}?done=confirmed`,
    ])
    expect((await rowOf(id)).confirmedAt).not.toBeNull()
  })

  it('that is made up leads nowhere', async () => {
    const made = linkOf(`${kept.manual.manualId}.${'x'.repeat(43)}`)
    expect((await openLink(new Request('http://chapterhouse.example/'), made)).status).toBe(404)
    expect((await actOn(post({ 'List-Unsubscribe': 'One-Click' }), made)).status).toBe(404)
  })
})

describe('the feeds', () => {
  it('of a chapter and of a section have the changes of their own', async () => {
    const { manual, team } = kept
    await anApproved(team, manual.chapterId('Care Planning'), { summary: 'Quillfeather.' })
    await publish(team, manual.manualId)
    const feed = async (page: string) => read(addressOf(manual, page))
    const section = async (title: string) => `sections/${await manual.entryId(title)}/amendments.atom`
    const own = await feed(`chapters/${manual.slugOf('Care Planning')}/amendments.atom`)
    expect(own.header('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(own.body).toContain('Quillfeather.')
    expect((await feed(await section('Looked After Children'))).body).toContain('Quillfeather.')
    expect((await feed(await section('All Children'))).body).not.toContain('Quillfeather.')
    expect((await feed(`chapters/${manual.slugOf('Staying Put')}/amendments.atom`)).body).not.toContain(
      'Quillfeather.',
    )
    expect((await feed('chapters/no-such-chapter/amendments.atom')).status).toBe(404)
    expect((await feed(`sections/${manual.manualId}/amendments.atom`)).status).toBe(404)
  })
})
