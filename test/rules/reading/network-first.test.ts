import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { networkFirst } from '@/components/reader/scripts/kept/network-first.js'

const PATIENCE = 4000

const later = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, milliseconds, value))
const failing = () => Promise.reject(new TypeError('no network'))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What is shown, once all that can happen has happened. */
async function shown(network: Promise<Response>, isKept = true) {
  const first = networkFirst(network, isKept, PATIENCE)
  await vi.runAllTimersAsync()
  const what = await first
  return what instanceof Response ? what.status : what
}

describe('where a page is kept', () => {
  it('what the network answers is shown, whatever it says of the page', async () => {
    for (const status of [200, 304, 404, 410, 500])
      expect(await shown(Promise.resolve(answer(status)))).toBe(status)
    expect(await shown(later(PATIENCE - 1, answer(200)))).toBe(200)
  })

  it('it is shown without a network, where the network is slow, and where the server does not answer', async () => {
    expect(await shown(failing())).toBe('offline')
    expect(await shown(later(PATIENCE + 1, answer(200)))).toBe('slow')
    for (const status of [502, 503, 504])
      expect(await shown(Promise.resolve(answer(status)))).toBe('unreachable')
  })
})

describe('where it is not', () => {
  it('the network is waited for, however long it takes', async () => {
    expect(await shown(later(60_000, answer(200)), false)).toBe(200)
    expect(await shown(failing(), false)).toBe('offline')
  })
})

/** 304 and the like may have no body. */
function answer(status: number) {
  return new Response(status === 304 ? null : 'now', { status })
}
