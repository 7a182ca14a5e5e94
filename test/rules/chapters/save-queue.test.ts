import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doc, p } from '@/test/rules/document/builders'
import { aDesk, at, details, nodeOf, revision } from './a-desk'

beforeEach(() => {
  vi.useFakeTimers({ now: at })
})

afterEach(() => {
  vi.useRealTimers()
})

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'))

describe('saving by itself', () => {
  it('within two seconds of a pause, and says so only then', async () => {
    const { desk, type, words } = aDesk()
    type('one two')
    expect(words()).toBe('Changes not saved yet')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(desk.sent).toMatchObject([{ words: 'one two', choice: { automatic: true, mayVoid: false } }])
    expect(words()).toBe('Saved at 14:32')
  })

  it('every ten seconds at most while typing goes on', async () => {
    const { desk, type } = aDesk()
    for (let typed = 0; typed < 45; typed++) {
      type(`one ${'x'.repeat(typed)}`)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(desk.sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(desk.sent).toHaveLength(2)
  })

  it('sends nothing where what was typed was taken back', async () => {
    const { desk, type, words } = aDesk()
    type('one two')
    type('one')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(desk.sent).toEqual([])
    expect(words()).toBe('No changes yet')
  })

  it('what is typed during a save is saved by the next, from the version of the first', async () => {
    const { desk, queue, type, store, words } = aDesk()
    let answer = () => {}
    desk.answers.push(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(store({ text: nodeOf('one two'), details }, 1))
        }),
    )
    type('one two')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(words()).toBe('Saving…')
    type('one two three')
    const asked = queue.save({ automatic: false })
    answer()
    await asked
    expect(desk.sent.map(({ words: sent, version }) => [sent, version])).toEqual([
      ['one two', 1],
      ['one two three', 2],
    ])
    expect(queue.unsaved).toBe(false)
  })
})

describe('a server that is away', () => {
  it('is tried again, and says so until it has answered', async () => {
    const { desk, type, words, queue } = aDesk()
    desk.answers.push(unreachable, unreachable)
    type('one two')
    await vi.advanceTimersByTimeAsync(1_100)
    expect(words()).toBe('Not saved: the server cannot be reached – kept in this browser, trying again')
    await vi.advanceTimersByTimeAsync(2_100)
    expect(desk.sent).toHaveLength(2)
    expect(words()).toMatch(/^Not saved/)
    await vi.advanceTimersByTimeAsync(4_100)
    expect(words()).toBe('Saved at 14:32')
    expect(queue.trouble).toBeNull()
  })

  it('a save whose answer was lost is no conflict with oneself, whatever was typed since', async () => {
    const { desk, type, store, queue } = aDesk()
    desk.answers.push(() => {
      store({ text: nodeOf('one two'), details }, 1)
      return unreachable()
    })
    type('one two')
    await vi.advanceTimersByTimeAsync(1_100)
    type('one two three')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(queue.trouble).toBeNull()
    expect(queue.unsaved).toBe(false)
    expect(desk.stored).toMatchObject({ version: 3, document: doc(p('one two three')) })
  })
})

describe('what stands in the way', () => {
  it('somebody who is signed out is asked to sign in, and saving goes on by itself', async () => {
    const { desk, type, words } = aDesk()
    desk.answers.push(() => ({ status: 'signed-out', another: false }))
    type('one two')
    await vi.advanceTimersByTimeAsync(1_100)
    expect(words()).toMatch(
      /^Not saved: you are signed out – kept in this browser\. Sign in again in another tab/,
    )
    await vi.advanceTimersByTimeAsync(5_100)
    expect(words()).toBe('Saved at 14:32')
  })

  it('what is in review is not saved by itself, and is when its author says so', async () => {
    const { desk, queue, type, words } = aDesk()
    queue.catchUp({ version: 1, state: 'in_review' })
    type('one two')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(desk.sent).toEqual([])
    expect(words()).toMatch(/^Not saved, because that would take it back from review/)
    await queue.save({ automatic: false, mayVoid: true })
    expect(desk.sent).toMatchObject([{ choice: { automatic: false, mayVoid: true } }])
    expect(words()).toBe('Saved at 14:32')
  })

  it('what was refused is tried again once something else is typed', async () => {
    const { desk, type, words } = aDesk()
    desk.answers.push(() => ({ status: 'refused', problem: 'The text is too long.', blockers: [] }))
    type('one two')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(desk.sent).toHaveLength(1)
    expect(words()).toBe('Not saved: The text is too long.')
    type('one')
    type('one t')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(words()).toBe('Saved at 14:32')
  })
})

describe('somebody else’s save', () => {
  it('is brought together with this one, which is then saved on top of it', async () => {
    const { desk, type, words } = aDesk()
    desk.stored = { version: 2, document: doc(p('theirs')) }
    desk.together = 'theirs and mine'
    type('mine')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(desk.sent.map(({ words: sent, version }) => [sent, version])).toEqual([
      ['mine', 1],
      ['theirs and mine', 2],
    ])
    expect(words()).toBe('Saved at 14:32')
  })

  it('that changed the same waits for a choice: nothing is saved before', async () => {
    const { desk, queue, type, words } = aDesk()
    desk.stored = { version: 2, document: doc(p('theirs')) }
    type('mine')
    await vi.advanceTimersByTimeAsync(2_000)
    type('mine and more')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(desk.sent).toHaveLength(1)
    expect(desk.stored.document).toEqual(doc(p('theirs')))
    expect(words()).toMatch(/^Not saved: somebody else changed the same words/)
    queue.settle(revision(2, desk.stored.document))
    await queue.save({ automatic: false })
    expect(desk.stored).toMatchObject({ version: 3, document: doc(p('mine and more')) })
  })

  it('is brought in though nothing was typed here, once it is heard of', async () => {
    const { desk, queue } = aDesk()
    desk.stored = { version: 2, document: doc(p('theirs')) }
    desk.together = 'theirs'
    queue.catchUp({ version: 2, state: 'draft' })
    await vi.advanceTimersByTimeAsync(100)
    expect(desk.text.textContent).toBe('theirs')
    expect(queue.stored.version).toBe(2)
    expect(queue.unsaved).toBe(false)
    expect(desk.stored.version).toBe(2)
  })
})

it('a page that is left gives away what is not saved, and knows it again when it comes back', async () => {
  const { desk, queue, type, store } = aDesk()
  type('one two')
  queue.leave((text, version) => void store(text, version))
  expect(desk.stored.version).toBe(2)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(queue.trouble).toBeNull()
  expect(queue.unsaved).toBe(false)
  expect(desk.stored.document).toEqual(doc(p('one two')))
})
