import { describe, expect, it } from 'vitest'
import { drawnInTurn } from '@/lib/reading/offline/drawn-in-turn'

/** Counts what is drawn, and how much of it at once. */
function counted() {
  const counts = { drawn: 0, atOnce: 0, mostAtOnce: 0 }
  const draw = async () => {
    counts.drawn += 1
    counts.atOnce += 1
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce)
    await new Promise((resolve) => setTimeout(resolve))
    counts.atOnce -= 1
    return counts.drawn
  }
  return { counts, draw }
}

describe('what is drawn in turn', () => {
  it('is drawn one at a time, and once for all who ask for it meanwhile', async () => {
    const { counts, draw } = counted()
    const inTurn = drawnInTurn<number>(3)
    await Promise.all(['one', 'two', 'three', 'one', 'two'].map((name) => inTurn(name, draw)))
    expect(counts).toMatchObject({ drawn: 3, mostAtOnce: 1 })
  })

  it('is kept, so many as there is room for, those that were asked for last', async () => {
    const { counts, draw } = counted()
    const inTurn = drawnInTurn<number>(2)
    for (const name of ['one', 'two', 'one', 'three', 'one']) await inTurn(name, draw)
    expect(counts.drawn).toBe(3)
    await inTurn('two', draw)
    expect(counts.drawn).toBe(4)
  })

  it('is drawn anew where it failed, and does not stand in the way of others', async () => {
    const { draw } = counted()
    const inTurn = drawnInTurn<number>(2)
    const failing = inTurn('one', () => Promise.reject(new Error('no database')))
    const other = inTurn('two', draw)
    await expect(failing).rejects.toThrow('no database')
    expect(await other).toBe(1)
    expect(await inTurn('one', draw)).toBe(2)
  })
})
