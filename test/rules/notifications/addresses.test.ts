import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  fewerEmailsAddress,
  guestReviewAddress,
  packAddress,
  reviewAddress,
} from '@/lib/notifications/addresses'

const manual = { authority: 'kent', manual: 'childrens-services' }

afterEach(() => vi.unstubAllEnvs())

describe('the addresses in an e-mail', () => {
  it('begin as people know the installation', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://manuals.example')
    expect(packAddress()).toBe('https://manuals.example/workspace/pack')
    expect(reviewAddress(manual, 'care-planning')).toBe(
      'https://manuals.example/workspace/kent/childrens-services/chapters/care-planning/review',
    )
    expect(reviewAddress(manual, 'care-planning', 'c1')).toMatch(/review#comment-c1$/)
    expect(guestReviewAddress('a/b')).toBe('https://manuals.example/guest-review/a%2Fb')
    expect(fewerEmailsAddress()).toBe('https://manuals.example/workspace/account#emails')
  })

  it('are whole where nothing says how the installation is known', () => {
    vi.stubEnv('NEXTAUTH_URL', '')
    expect(packAddress()).toBe('http://127.0.0.1:3000/workspace/pack')
  })
})
