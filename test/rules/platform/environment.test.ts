import { beforeEach, expect, it, vi } from 'vitest'
import { environment } from '@/lib/platform/environment'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://somebody@127.0.0.1:5432/manuals')
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of these tests, long enough')
})

// Both are addresses to a program, with "manuals.example" and "localhost" for their http; no address can be made of them.
it.each(['manuals.example:443', 'localhost:3000', 'manuals.example'])(
  'refuses %s as the address that people use',
  (address) => {
    vi.stubEnv('NEXTAUTH_URL', address)
    expect(environment).toThrow(/NEXTAUTH_URL/)
  },
)

it.each(['https://manuals.example', 'http://127.0.0.1:3000'])('takes %s', (address) => {
  vi.stubEnv('NEXTAUTH_URL', address)
  expect(environment().NEXTAUTH_URL).toBe(address)
})
