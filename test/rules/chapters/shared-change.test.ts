import { expect, it } from 'vitest'
import { withSharedChange } from '@/lib/chapters/shared-change'

const shared = { kind: 'minor', summary: 'The team has a new name.' } as const

it.each([
  [
    'nobody has written in',
    { kind: 'updated', summary: '', written: false },
    { kind: 'minor', summary: shared.summary },
  ],
  [
    'is listed for another reason',
    { kind: 'updated', summary: 'Says when.', written: true },
    { kind: 'updated', summary: 'Says when. The team has a new name.' },
  ],
  [
    'is new to readers',
    { kind: 'new', summary: '', written: true },
    { kind: 'new', summary: shared.summary },
  ],
  [
    'says it already',
    { kind: 'minor', summary: 'First. The team has a new name.', written: true },
    { kind: 'minor', summary: 'First. The team has a new name.' },
  ],
] as const)('a version that %s', (_, own, expected) => {
  expect(withSharedChange(own, shared)).toEqual(expected)
})

it('a minor change becomes an update once an update is made to it', () => {
  const own = { kind: 'minor', summary: 'Spelling.', written: true } as const
  expect(withSharedChange(own, { ...shared, kind: 'updated' }).kind).toBe('updated')
})

it('a long summary of its own and the shared sentence are both whole', () => {
  const own = { kind: 'updated', summary: `${'Says when. '.repeat(180)}End.`, written: true } as const
  const { summary } = withSharedChange(own, shared)
  expect(summary).toBe(`${own.summary} ${shared.summary}`)
})
