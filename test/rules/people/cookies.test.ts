import { beforeEach, describe, expect, it, vi } from 'vitest'
import { authOptions, csrfCookieName } from '@/app/api/auth/options'
import { sessionCookieName } from '@/app/api/auth/session-cookie'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1/none')
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of these tests, long enough')
})

describe('the cookie of a session', () => {
  it.each([
    ['over plain HTTP, on the machine itself', 'http://127.0.0.1:3000', 'chapterhouse.session', false],
    ['over TLS, and then never without it', 'https://manuals.example', '__Host-chapterhouse.session', true],
  ])('goes %s', (_words, address, name, secure) => {
    vi.stubEnv('NEXTAUTH_URL', address)
    const { cookies, useSecureCookies } = authOptions()
    const options = { httpOnly: true, sameSite: 'lax', path: '/', secure }
    expect(cookies?.sessionToken).toEqual({ name, options })
    expect(cookies?.csrfToken).toEqual({ name: csrfCookieName(), options })
    expect(sessionCookieName()).toBe(name)
    expect(useSecureCookies).toBe(secure)
  })

  it('holds the id of the session and nothing of the person', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://127.0.0.1:3000')
    const { callbacks } = authOptions()
    const user = { id: 'the session', name: 'Author', email: 'author@council.example' }
    const token = await callbacks?.jwt?.({
      token: { name: user.name, email: user.email },
      user,
      account: null,
    })
    expect(token).toEqual({ sessionId: 'the session' })
  })
})
