import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSitePath } from '@/lib/platform/same-site-path'

const origin = 'http://127.0.0.1:3000'

describe('where somebody goes after signing in', () => {
  it.each([
    ['/workspace/kent/childrens-services?as=author', '/workspace/kent/childrens-services?as=author'],
    [`${origin}/workspace/people`, '/workspace/people'],
    ['/workspace', '/workspace'],
    ['/workspace?said=1', '/workspace?said=1'],
    ['/kent/childrens-services', '/kent/childrens-services'],
    ['/kent/childrens-services/chapters/care-planning', '/kent/childrens-services/chapters/care-planning'],
    [undefined, '/workspace'],
    ['', '/workspace'],
    ['https://elsewhere.example/workspace', '/workspace'],
    ['//elsewhere.example/workspace', '/workspace'],
    ['/\\elsewhere.example/workspace', '/workspace'],
    ['\t//elsewhere.example/workspace', '/workspace'],
    ['http://127.0.0.1:3000@elsewhere.example/workspace', '/workspace'],
    ['http://127.0.0.1:3001/workspace', '/workspace'],
    ['javascript:alert(1)', '/workspace'],
    ['/api/auth/signout', '/workspace'],
    ['/following/some-token', '/workspace'],
    ['/guest-review/some-token', '/workspace'],
    ['/problems', '/problems'],
    ['/problems/some.token', '/problems/some.token'],
    ['/problems/some.token?sent', '/problems/some.token?sent'],
    ['/problems/', '/workspace'],
    ['/problems/some/more', '/workspace'],
    ['/problems/../sign-out', '/workspace'],
    ['/problems//elsewhere.example', '/workspace'],
    ['https://elsewhere.example/problems', '/workspace'],
    ['/sign-in/cookie', '/workspace'],
    ['/kent', '/workspace'],
    ['/kent//elsewhere.example', '/workspace'],
    ['/workspace/../sign-in', '/workspace'],
    ['/workspaceelse', '/workspace'],
    [`/workspace/${'a'.repeat(3000)}`, '/workspace'],
  ])('%s leads to %s', (asked, led) => {
    expect(sameSitePath(asked, origin)).toBe(led)
  })

  it('is never another site, whatever was asked for', () => {
    const hostile = fc.array(
      fc.constantFrom('/', '\\', ':', '@', '.', '\t', 'http', 'workspace', 'e.example', '?', '#'),
    )
    fc.assert(
      fc.property(hostile, (parts) => {
        const led = sameSitePath(parts.join(''), origin)
        expect(new URL(led, origin).origin).toBe(origin)
        expect(led).toMatch(/^\/[a-z]+/)
      }),
      { numRuns: 2000 },
    )
  })
})
