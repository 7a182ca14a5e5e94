import { expect, it } from 'vitest'
import { doEach } from '@/lib/jobs/do-each'

const fails = (why: unknown) => async () => {
  throw why
}

it('does the pieces that come after one that fails, tells of each failure, and counts as not done', async () => {
  const done: string[] = []
  const told: string[] = []
  const pieces = [
    { what: 'The first', run: fails(new Error('no disk')) },
    { what: 'The second', run: async () => done.push('second') },
    { what: 'The third', run: fails('odd') },
    { what: 'The fourth', run: async () => done.push('fourth') },
  ]
  await expect(doEach(pieces, (problem) => told.push(problem))).rejects.toThrow('2 of 4 failed')
  expect(done).toEqual(['second', 'fourth'])
  expect(told).toEqual(['The first: no disk', 'The third: odd'])
})

it('is done when all of them are', async () => {
  await expect(
    doEach([{ what: 'One', run: async () => 1 }], () => expect.unreachable()),
  ).resolves.toBeUndefined()
})
