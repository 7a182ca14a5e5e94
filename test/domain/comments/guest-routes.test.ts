import { beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/guest-review/[token]/comments/route'
import { GET } from '@/app/guest-review/[token]/files/[file]/route'
import { revokeGuestReviewer } from '@/lib/comments/commands/revoke-guest-reviewer'
import { mayTryGuestLinks, WRONG_LINKS_PER_ADDRESS } from '@/lib/people/guest-limits'
import { aDiscussion, guestOf } from './a-discussion'

beforeEach(() => {
  vi.stubEnv('CHAPTERHOUSE_TRUSTED_PROXIES', '1')
})

const site = 'http://127.0.0.1:3000/guest-review'

function fileOf(token: string, address: string) {
  const file = '0'.repeat(64)
  const headers = { 'x-forwarded-for': address }
  return GET(new Request(`${site}/${token}/files/${file}`, { headers }), {
    params: Promise.resolve({ token, file }),
  })
}

describe('a guest’s files', () => {
  it('that are missing count as no wrong link, and their headers let nothing run', async () => {
    const { token } = await guestOf(await aDiscussion())
    for (let count = 0; count < WRONG_LINKS_PER_ADDRESS; count++) await fileOf(token, '192.0.2.1')
    expect(await mayTryGuestLinks('192.0.2.1')).toBe(true)
    const { status, headers } = await fileOf(token, '192.0.2.1')
    expect(status).toBe(404)
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')

    for (let count = 0; count < WRONG_LINKS_PER_ADDRESS; count++) await fileOf('made-up', '192.0.2.2')
    expect(await mayTryGuestLinks('192.0.2.2')).toBe(false)
  })
})

describe('a guest whose link ends while they write', () => {
  it('gets their words back to copy', async () => {
    const discussion = await aDiscussion()
    const { token, guestId } = await guestOf(discussion)
    await revokeGuestReviewer(discussion.author.actor, { guestId })
    const send = (fields: Record<string, string>) =>
      POST(
        new Request(`${site}/${token}/comments`, {
          method: 'POST',
          headers: { 'content-length': '200' },
          body: new URLSearchParams(fields),
        }),
        { params: Promise.resolve({ token }) },
      )
    const answer = await send({ body: 'The dose is <wrong>.' })
    expect(answer.status).toBe(404)
    const page = await answer.text()
    expect(page).toContain('The dose is &lt;wrong&gt;.')
    expect(page).toContain('does not any more')
    expect((await send({ body: '' })).status).toBe(303)
    const wording = await send({ body: '', after: 'Give half of it.' })
    expect(await wording.text()).toContain('Give half of it.')
  })
})
