import { afterEach, describe, expect, it, vi } from 'vitest'
import { guestReviewAddress, wholeAddress } from '@/lib/notifications/addresses'

afterEach(() => vi.unstubAllEnvs())

describe('the addresses in an e-mail', () => {
  it('begin as people know the installation', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://manuals.example')
    expect(wholeAddress('/workspace/pack')).toBe('https://manuals.example/workspace/pack')
    expect(guestReviewAddress('a/b')).toBe('https://manuals.example/guest-review/a%2Fb')
  })

  it('are whole where nothing says how the installation is known', () => {
    vi.stubEnv('NEXTAUTH_URL', '')
    expect(wholeAddress('/workspace/pack')).toBe('http://127.0.0.1:3000/workspace/pack')
  })
})
