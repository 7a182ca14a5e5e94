import { beforeEach, describe, expect, it, vi } from 'vitest'
import { servedBeyondLoopback } from '@/lib/platform/environment'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1/none')
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of these tests, long enough')
})

describe('demonstration accounts may sign in', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000', true],
    ['localhost', 'http://localhost:3000', true],
    ['::1', 'http://[::1]:3000', true],
    ['0.0.0.0', 'http://127.0.0.1:3000', false],
    ['::', 'http://127.0.0.1:3000', false],
    ['192.0.2.1', 'http://192.0.2.1:3000', false],
    ['127.0.0.1.elsewhere.example', 'http://127.0.0.1:3000', false],
    ['127.0.0.1', 'https://manuals.example', false],
    [undefined, 'http://127.0.0.1:3000', false],
  ])('where %s listens and people go to %s: %s', (host, address, may) => {
    vi.stubEnv('CHAPTERHOUSE_BIND_HOST', host)
    vi.stubEnv('NEXTAUTH_URL', address)
    expect(servedBeyondLoopback()).toBe(!may)
  })
})
