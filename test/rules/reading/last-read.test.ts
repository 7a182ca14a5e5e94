import { Window } from 'happy-dom'
import { beforeEach, expect, it, vi } from 'vitest'
import { chaptersRead, rememberReading } from '@/components/reader/scripts/last-read.js'

let window: Window

beforeEach(() => {
  window = new Window()
  vi.stubGlobal('document', window.document)
  vi.stubGlobal('localStorage', window.localStorage)
})

/** What the page of a chapter says to somebody who opens it on a day, at an update. */
function opened(day: string, release: number, changed: number): string | null {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00`) })
  window.document.body.innerHTML = `<p class="since" hidden data-manual="example/manual" data-slug="visits"
    data-release="${release}" data-changed="${changed}" data-changes="/changes"></p>`
  rememberReading()
  vi.useRealTimers()
  const line = window.document.querySelector('.since')
  return line?.hasAttribute('hidden') ? null : (line?.textContent ?? null)
}

it('says whether the chapter changed since it was read before', () => {
  expect(opened('2025-03-03', 5, 2)).toBeNull()
  expect(opened('2025-03-04', 5, 2)).toBe('Not changed since you last read it, on 3 March 2025.')
  expect(opened('2025-03-05', 6, 6)).toContain('Changed since you last read it, on 4 March 2025.')
})

it('says nothing of an older text that is kept on the phone: it is not the one that was read', () => {
  opened('2025-03-03', 6, 6)
  expect(opened('2025-03-04', 5, 2)).toBeNull()
  expect(chaptersRead('example/manual')).toMatchObject([{ release: 6, on: '2025-03-03' }])
  expect(opened('2025-03-05', 6, 6)).toBe('Not changed since you last read it, on 3 March 2025.')
})
