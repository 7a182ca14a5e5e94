import { afterEach, vi } from 'vitest'

// What is printed as an error in a test is one that nobody looked at: it fails the test that caused it.
const printed = vi.spyOn(console, 'error')

afterEach(() => {
  const errors = printed.mock.calls.map((words) => words.map(String).join(' '))
  printed.mockClear()
  if (errors.length > 0) throw new Error(`console.error was called:\n${errors.join('\n')}`)
})
