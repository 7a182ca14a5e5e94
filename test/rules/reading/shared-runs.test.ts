import { describe, expect, it } from 'vitest'
import { sharedRuns } from '@/lib/reading/serving/shared-runs'

/** A question whose answers are given by hand: `answer()` ends the oldest run. */
function aQuestion() {
  const runs: { key: string; resolve: (answer: string) => void; reject: (error: Error) => void }[] = []
  let asked = 0
  const ask = sharedRuns(
    (key) =>
      new Promise<string>((resolve, reject) => {
        asked += 1
        runs.push({ key, resolve, reject })
      }),
  )
  const next = () => {
    const run = runs.shift()
    if (!run) throw new Error('nothing was asked')
    return run
  }
  return { ask, next, asked: () => asked }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('requests for the same manual', () => {
  it('that arrive while a query is under way share the next one, not that one', async () => {
    const { ask, next, asked } = aQuestion()
    const first = ask('kent')
    const later = [ask('kent'), ask('kent'), ask('kent')]
    expect(asked()).toBe(1)
    next().resolve('before the publication')
    expect(await first).toBe('before the publication')
    await settled()
    expect(asked()).toBe(2)
    next().resolve('after it')
    expect(await Promise.all(later)).toEqual(['after it', 'after it', 'after it'])
  })

  it('ask anew when nothing is under way', async () => {
    const { ask, next, asked } = aQuestion()
    const one = ask('kent')
    next().resolve('1')
    await one
    await settled()
    const two = ask('kent')
    expect(asked()).toBe(2)
    next().resolve('2')
    expect(await two).toBe('2')
  })

  it('that join the second run while it is under way get a third', async () => {
    const { ask, next } = aQuestion()
    void ask('kent')
    const second = ask('kent')
    next().resolve('1')
    await settled()
    const third = ask('kent')
    next().resolve('2')
    expect(await second).toBe('2')
    await settled()
    next().resolve('3')
    expect(await third).toBe('3')
  })

  it('do not wait for another manual', async () => {
    const { ask, asked } = aQuestion()
    void ask('kent')
    void ask('havering')
    expect(asked()).toBe(2)
  })

  it('go on after a failure, which only those who asked for it are told of', async () => {
    const { ask, next } = aQuestion()
    const first = ask('kent')
    const second = ask('kent')
    next().reject(new Error('the database is away'))
    await expect(first).rejects.toThrow('away')
    await settled()
    next().resolve('back')
    expect(await second).toBe('back')
  })
})
