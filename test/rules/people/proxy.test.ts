import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { describe, expect, it } from 'vitest'
import { config } from '@/proxy'

const passes = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig: {}, url })
const hash = 'a1'.repeat(32)

describe('what passes through the proxy, whose headers win', () => {
  it.each([
    '/workspace',
    '/workspace/example/manual/chapters/care',
    '/guest-review/token',
    '/guest-review/token/comments',
    '/guest-review/token/files',
    '/guest-review/token/other/files/a1',
  ])('does: %s', (url) => {
    expect(passes(url)).toBe(true)
  })

  it.each([`/workspace/example/manual/files/${hash}`, `/guest-review/some-token_1/files/${hash}`])(
    'does not, since it has headers of its own: %s',
    (url) => {
      expect(passes(url)).toBe(false)
    },
  )
})
