import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addressOf, read } from './a-reader'
import { aged } from './aged'

let manual: ManualInTest
let chapter: string

beforeAll(async () => {
  const kept = await aKeptManual({ texts: { 'Care Planning': 'The first text.' } })
  manual = kept.manual
  chapter = `chapters/${manual.slugOf('Care Planning')}`
  for (const words of ['The second text.', 'The third text.']) {
    await anApproved(kept.team, manual.chapterId('Care Planning'), { words })
    await publish(kept.team, manual.manualId)
  }
  await aged(manual.manualId, {
    1: '2025-03-01T10:00:00Z',
    2: '2025-03-03T10:00:00Z',
    3: '2025-03-03T11:00:00Z',
  })
})

/** How many times PostgreSQL is asked while a page is answered. */
async function questionsFor(page: string): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    expect((await read(addressOf(manual, page))).status).toBe(200)
    return asked.mock.calls.length
  } finally {
    asked.mockRestore()
  }
}

describe('a page of a past day', () => {
  it.each([
    ['', 'as-at/2025-03-03', 'releases/3'],
    ['CHAPTER', 'as-at/2025-03-03/CHAPTER', 'releases/3/CHAPTER'],
    ['amendments', 'as-at/2025-03-03/amendments', 'releases/3/amendments'],
  ])('costs no more questions than the current one: /%s', async (...pages) => {
    const [current, ofDay, ofRelease] = pages.map((page) => page.replace('CHAPTER', chapter))
    const whole = `${current}`
    // The first reader of each pays for drawing it, and every other for one small question.
    const first = await questionsFor(whole)
    expect(first).toBeGreaterThan(1)
    // A current chapter is asked besides which terms it explains, and which others refer to it.
    expect(await questionsFor(`${ofDay}`)).toBeLessThanOrEqual(first)
    expect(await questionsFor(`${ofRelease}`)).toBeLessThanOrEqual(first)
    expect(await questionsFor(whole)).toBe(1)
    expect(await questionsFor(`${ofDay}`)).toBe(1)
    expect(await questionsFor(`${ofRelease}`)).toBe(1)
  })

  it('is kept: comparisons and histories too are drawn once', async () => {
    for (const page of [
      'compare/1/3',
      `${chapter}/changes/1/3`,
      `${chapter}/history`,
      `${chapter}/in-force/2025-03-02`,
    ]) {
      expect(await questionsFor(page)).toBeGreaterThan(1)
      expect(await questionsFor(page)).toBe(1)
    }
  })
})
