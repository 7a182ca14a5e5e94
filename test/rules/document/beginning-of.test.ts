import { expect, it } from 'vitest'
import { LONGEST_SUMMARY } from '@/lib/chapters/schema'
import { withSharedChange } from '@/lib/chapters/shared-change'
import { beginningOf } from '@/lib/document/beginning-of'

it('words are cut between characters, never within one', () => {
  expect(beginningOf('Ring 👍', 6)).toBe('Ring ')
  expect(beginningOf('Ring 👍', 7)).toBe('Ring 👍')
  expect(beginningOf('Ring', 2)).toBe('Ri')
})

it('a summary that is cut keeps whole characters: its hash is taken of what is stored', () => {
  const own = { kind: 'updated' as const, summary: 'a'.repeat(LONGEST_SUMMARY - 2), written: true }
  const { summary } = withSharedChange(own, { kind: 'minor', summary: '👍' })
  expect(Buffer.from(summary).toString()).toBe(summary)
})
