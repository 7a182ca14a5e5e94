import { beforeAll, describe, expect, it } from 'vitest'
import { GET as openLink } from '@/app/problems/[token]/route'
import { GET as ownReports, POST as report } from '@/app/problems/route'
import { database } from '@/lib/platform/database'
import { REPORTS_PER_ADDRESS } from '@/lib/problems/report-limits'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { aReport } from '../problem-inputs'
import { addressOf, read, wordsOf } from '../reading/a-reader'
import { aKeptManual } from '../releases/a-publication'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(async () => {
  withInstallation()
  kept = await aKeptManual({ texts: { 'Care Planning': 'Ring the duty desk.\n\nWrite it down.' } })
  await read(addressOf(kept.manual))
})

type Fields = Record<string, string>

const typed = (fields: Fields = {}): Fields => ({
  ...{ authority: kept.manual.authority.slug, manual: kept.manual.slug, chapter: 'care-planning' },
  ...{ release: '1', clause: '', words: 'The number is wrong.', email: '' },
  ...fields,
})

function post(fields: Fields, headers: Fields = {}): Request {
  const body = new URLSearchParams(fields).toString()
  return new Request('http://chapterhouse.example/problems', {
    ...{ method: 'POST', body },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      ...headers,
    },
  })
}

async function answered(response: Response) {
  const { status, headers } = response
  return { status, headers, words: wordsOf(await response.text()) }
}

const reports = () => database().problemReport.count({ where: { manualId: kept.manual.manualId } })
const linkTo = (token: string) =>
  openLink(new Request('http://chapterhouse.example/'), { params: Promise.resolve({ token }) })

describe('the form', () => {
  it('quotes the paragraph that the address names', async () => {
    const { body } = await read(addressOf(kept.manual, 'chapters/care-planning/report'))
    const [, id = ''] = /<option value="([0-9a-f-]{36})">/.exec(body) ?? []
    const named = await read(addressOf(kept.manual, `chapters/care-planning/report?clause=c-${id.slice(-8)}`))
    expect(wordsOf(named.body)).toContain('The paragraph Ring the duty desk.')
    expect([named.header('cache-control'), named.header('x-robots-tag')]).toEqual([
      'private, no-store',
      'noindex',
    ])
  })

  it('leads to the link at which the answer will stand, and tells it to nobody else', async () => {
    const { status, headers } = await answered(await report(post(typed())))
    expect(status).toBe(303)
    const [, token = ''] = /^\/problems\/([^?]+)\?sent$/.exec(headers.get('location') ?? '') ?? []
    const page = await linkTo(decodeURIComponent(token))
    expect([page.status, page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
      ...[200, 'no-referrer', 'private, no-store'],
    ])
    expect(wordsOf(await page.text())).toContain('The number is wrong.')
  })

  it('says what is wrong, and keeps what was typed', async () => {
    const { status, words } = await answered(await report(post(typed({ email: 'nobody' }))))
    expect(status).toBe(400)
    expect(words).toContain('Enter an e-mail address, like name@council.example')
    expect(words).toContain('The number is wrong.')
  })

  it('takes the longest report, in whatever letters, and no more', async () => {
    const before = await reports()
    const statuses = []
    for (const length of [2000, 2001])
      statuses.push((await report(post(typed({ words: '字'.repeat(length) })))).status)
    expect(statuses).toEqual([303, 400])
    const flood = post(typed({ words: 'x'.repeat(100_000) }))
    expect((await report(flood)).status).toBe(404)
    expect(await reports()).toBe(before + 1)
  })

  it('is answered with 404 from another site, and for what is not there, and writes nothing', async () => {
    const before = await reports()
    const refused = [
      post(typed(), { 'sec-fetch-site': 'cross-site' }),
      post(typed({ chapter: 'no-such-chapter' })),
      post(typed({ manual: 'no-such-manual' })),
      post(typed({ release: '7' })),
      post(typed({ clause: 'c-nothing' })),
    ]
    for (const request of refused) expect((await report(request)).status).toBe(404)
    expect(await reports()).toBe(before)
  })

  it('is not there for a chapter that is for staff', async () => {
    const { manual } = await aKeptManual()
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    expect((await read(addressOf(manual, 'chapters/care-planning/report'))).status).toBe(404)
    expect(
      (await report(post(typed({ manual: manual.slug, authority: manual.authority.slug })))).status,
    ).toBe(404)
  })

  it('is answered with 429 once too much came from one network address, and with what was typed', async () => {
    const from = { 'x-forwarded-for': '192.0.2.77' }
    for (let time = 0; time < REPORTS_PER_ADDRESS; time += 1)
      expect((await report(post(typed(), from))).status).toBe(303)
    const { status, headers, words } = await answered(await report(post(typed(), from)))
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(words).toContain('Too many problems were reported from your network.')
    expect(words).toContain('The number is wrong.')
    expect((await report(post(typed(), { 'x-forwarded-for': '192.0.2.78' }))).status).toBe(303)
  })
})

describe('the link', () => {
  it('that is made up leads nowhere', async () => {
    expect((await linkTo(`${kept.manual.manualId}.${'x'.repeat(43)}`)).status).toBe(404)
  })

  it('of a chapter that has become one for staff shows neither its words nor its answer', async () => {
    const { manual } = await aKeptManual({ texts: { 'Care Planning': 'Ring the duty desk.' } })
    const { token } = await aReport(manual, { words: 'Quillfeather.' })
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    const { status, words } = await answered(await linkTo(token))
    expect(status).toBe(200)
    expect(words).not.toMatch(/Quillfeather|Care Planning/)
  })
})

describe('the list of one’s own', () => {
  it('says to others how to come to theirs', async () => {
    const { words } = await answered(await ownReports(new Request('http://chapterhouse.example/problems')))
    expect(words).toContain('use the link that you were shown')
  })
})
