import { describe, expect, test } from 'vitest'
import { isPressed, keysInWords } from '@/components/editor/keys'
import { shortcutGroups } from '@/components/editor/shortcuts'
import { TABLE_TOOLS } from '@/components/editor/table-tools'
import { TOOL_GROUPS } from '@/components/editor/tools'

function press(key: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]) {
  const has = (modifier: (typeof held)[number]) => held.includes(modifier)
  return {
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : '',
    ctrlKey: has('ctrl'),
    metaKey: has('meta'),
    altKey: has('alt'),
    shiftKey: has('shift'),
  }
}

describe('a key press', () => {
  test.each([
    [press('f', 'ctrl'), 'Control+F', true],
    [press('f', 'meta'), 'Control+F', true],
    [press('F', 'ctrl', 'shift'), 'Control+F', false],
    [press('f'), 'Control+F', false],
    [press('ArrowUp', 'alt', 'shift'), 'Alt+Shift+ArrowUp', true],
    [{ ...press('*', 'ctrl', 'shift'), code: 'Digit8' }, 'Control+Shift+8', true],
    [{ ...press('€', 'ctrl', 'alt'), code: 'KeyE' }, 'Control+Alt+E', false],
    [press('F3'), 'Control+G F3', true],
  ])('%o is %s: %s', (event, keys, expected) => {
    expect(isPressed(event, keys)).toBe(expected)
  })
})

test('keys are written as people read them', () => {
  expect(keysInWords('Control+Alt+2')).toBe('Ctrl + Alt + 2')
  expect(keysInWords('Alt+Shift+ArrowUp')).toBe('Alt + Shift + ↑')
})

test('no two tools have the same key', () => {
  const keys = [...TOOL_GROUPS, TABLE_TOOLS].flatMap(({ tools }) => tools.flatMap((tool) => tool.keys ?? []))
  expect(new Set(keys).size).toBe(keys.length)
})

test('every tool that has a key is listed', () => {
  const listed = shortcutGroups(TOOL_GROUPS).flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys))
  for (const { keys } of TOOL_GROUPS.flatMap(({ tools }) => tools)) if (keys) expect(listed).toContain(keys)
})
