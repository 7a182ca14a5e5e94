/** A key press, as far as shortcuts look at it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Is this press one of these keys, written as aria-keyshortcuts writes them ("Control+Alt+2 F3")? Command stands for
 * Control on a Mac. Digits and letters are compared by what the key writes without Shift and Alt where it can be told.
 */
export function isPressed(event: Pressed, keys: string): boolean {
  return keys.split(' ').some((combination) => matches(event, combination.split('+')))
}

/** Keys as people read them: "Ctrl + Alt + 2". */
export function keysInWords(keys: string): string {
  const [first = ''] = keys.split(' ')
  return first
    .split('+')
    .map((part) => WORDS[part] ?? part)
    .join(' + ')
}

const WORDS: Record<string, string> = { Control: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

function matches(event: Pressed, parts: string[]): boolean {
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if ((event.ctrlKey || event.metaKey) !== wants('Control')) return false
  if (event.altKey !== wants('Alt') || event.shiftKey !== wants('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase() || (/^\d$/.test(key) && event.code === `Digit${key}`)
}
