import { beforeAll, describe, expect, it } from 'vitest'
import { dayInLondon } from '@/lib/platform/dates'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'
import { aged } from './aged'

let manual: ManualInTest
let team: Team
let slug: string

/**
 * Five releases: on 1 March 2025; on 3 March at 08:30, 14:05 and 23:30; on 30 March, when the clocks went forward, just
 * before midnight by London's (22:59 UTC).
 */
beforeAll(async () => {
  ;({ manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The first text.' } }))
  slug = manual.slugOf('Care Planning')
  for (const words of ['The second text.', 'The third text.', 'The fourth text.', 'The fifth text.']) {
    await anApproved(team, manual.chapterId('Care Planning'), { words })
    await publish(team, manual.manualId)
  }
  await aged(manual.manualId, {
    1: '2025-03-01T10:00:00Z',
    2: '2025-03-03T08:30:00Z',
    3: '2025-03-03T14:05:00Z',
    4: '2025-03-03T23:30:00Z',
    5: '2025-03-30T22:59:00Z',
  })
})

const onDay = (day: string, page = '') => addressOf(manual, `as-at/${day}${page === '' ? '' : `/${page}`}`)
const chapterOn = async (day: string) => {
  const { status, body } = await read(onDay(day, `chapters/${slug}`))
  return { status, body, words: wordsOf(body) }
}

describe('a manual on a past day', () => {
  it.each([
    ['2025-03-01', 'The first text.'],
    ['2025-03-02', 'The first text.'],
    ['2025-03-03', 'The fourth text.'],
    ['2025-03-29', 'The fourth text.'],
    ['2025-03-30', 'The fifth text.'],
    ['2025-12-31', 'The fifth text.'],
  ])('is its last release before the end of %s in London: %s', async (day, text) => {
    const { status, words } = await chapterOn(day)
    expect(status).toBe(200)
    expect(words).toContain(text)
  })

  it('counts a release of the last minute of a summer day to that day, by London’s clocks', async () => {
    await aged(manual.manualId, { 5: '2025-03-30T23:01:00Z' })
    expect((await chapterOn('2025-03-30')).words).toContain('The fourth text.')
    expect((await chapterOn('2025-03-31')).words).toContain('The fifth text.')
    await aged(manual.manualId, { 5: '2025-03-30T22:59:00Z' })
  })

  it('says which update it is, when it was published, and which others that day had', async () => {
    const { words, body } = await chapterOn('2025-03-03')
    expect(words).toContain(
      'This is the manual as it stood at the end of 3 March 2025: update 4, published on 3 March 2025 at 23:30. Earlier that day: update 3 (14:05) , update 2 (08:30) .',
    )
    expect(body).toContain(`href="${addressOf(manual, `releases/3/chapters/${slug}`)}"`)
    expect(body).toContain(`href="${addressOf(manual, `chapters/${slug}`)}"`)
    const quiet = await chapterOn('2025-03-02')
    expect(quiet.words).toContain('end of 2 March 2025: update 1, published on 1 March 2025 at 10:00.')
    expect(quiet.words).not.toContain('Earlier that day')
  })

  it('keeps whoever reads in that day: contents, chapters, amendments and JSON', async () => {
    const contents = await read(onDay('2025-03-03'))
    expect(contents.body).toContain(`href="${onDay('2025-03-03', `chapters/${slug}`)}"`)
    expect(contents.body).toContain(`href="${onDay('2025-03-03', 'amendments')}"`)
    for (const page of [
      'amendments',
      'amendments/2025',
      'amendments/editions/1',
      `chapters/${slug}/changes`,
    ]) {
      const { status, body } = await read(onDay('2025-03-03', page))
      expect([page, status]).toEqual([page, 200])
      // Nothing of the last update, and every way within the manual stays in that day or names an update.
      expect(body).not.toContain('The fifth text.')
      expect(wordsOf(body)).toContain('as it stood at the end of 3 March 2025')
    }
    const json = JSON.parse((await read(onDay('2025-03-03', 'contents.json'))).body)
    expect(json.release.number).toBe(4)
    const { body } = await chapterOn('2025-03-03')
    expect(body).toContain(`<a href="${onDay('2025-03-03')}">Contents</a>`)
  })

  it('is kept out of search engines', async () => {
    const { header, body } = await read(onDay('2025-03-03'))
    expect(header('x-robots-tag')).toBe('noindex')
    expect(body).toContain('<meta name="robots" content="noindex"/>')
  })

  it('stays as it is when another update is published', async () => {
    const before = await read(onDay('2025-03-03', `chapters/${slug}`))
    const again = await read(onDay('2025-03-03', `chapters/${slug}`), {
      'if-none-match': before.header('etag') ?? '',
    })
    expect(again.status).toBe(304)
    await anApproved(team, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    expect(
      (await read(onDay('2025-03-03', `chapters/${slug}`), { 'if-none-match': before.header('etag') ?? '' }))
        .status,
    ).toBe(304)
  })

  it('is not there today, on a later day or before the first update, and says so with the way on', async () => {
    const today = dayInLondon(new Date())
    const refused = await Promise.all(
      [today, '2999-01-01', '2025-02-28', `${today}/chapters/${slug}`].map(async (day) => {
        const { status, body, header } = await read(addressOf(manual, `as-at/${day}`))
        return { status, body, words: wordsOf(body), robots: header('x-robots-tag') }
      }),
    )
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(refused.every(({ robots }) => robots === 'noindex')).toBe(true)
    expect(refused[0]?.words).toContain('is not over yet.')
    expect(refused[1]?.words).toContain('1 January 2999 is still to come.')
    expect(refused[2]?.words).toContain(
      'Chapterhouse does not have the manual of 28 February 2025: update 1, the first, was published on 1 March 2025.',
    )
    for (const { body } of refused) {
      expect(body).toContain(`action="${addressOf(manual, 'as-at')}"`)
      expect(body).toContain(`href="${addressOf(manual)}"`)
    }
  })

  it.each(['2025-02-30', '03-03-2025', 'yesterday', '0000-01-01'])(
    'has no such address as %s',
    async (day) => {
      expect((await read(onDay(day))).status).toBe(404)
    },
  )

  it('is asked for by a form that leads to the day’s own address', async () => {
    const form = await read(addressOf(manual, 'as-at'))
    expect(form.status).toBe(200)
    expect(wordsOf(form.body)).toContain('The first day is 1 March 2025, that of update 1.')
    expect(form.body).toContain(`href="${addressOf(manual, 'releases/4')}"`)
    const sent = await read(addressOf(manual, 'as-at?date=2025-03-03'))
    expect([sent.status, sent.header('location')]).toEqual([303, onDay('2025-03-03')])
    const typed = await read(addressOf(manual, 'as-at?date=3%20March%202025'))
    expect(typed.header('location')).toBe(onDay('2025-03-03'))
    const wrong = await read(addressOf(manual, 'as-at?date=tomorrow'))
    expect(wrong.status).toBe(400)
    expect(wordsOf(wrong.body)).toContain('Enter a day, for example 3 March 2025.')
  })

  it('does not show a chapter that came later, and says so', async () => {
    const { status } = await read(onDay('2025-03-03', 'chapters/of-no-manual'))
    expect(status).toBe(404)
  })
})
