import { expect, it } from 'vitest'
import { fromOwnPage } from '@/app/workspace/from-own-page'

const sentFrom = (site?: string) =>
  new Request('http://127.0.0.1:3000/', { headers: site === undefined ? {} : { 'sec-fetch-site': site } })

it.each(['cross-site', 'same-site', 'none'])(
  'what a browser sends from elsewhere (%s) is none of ours',
  (site) => {
    expect(fromOwnPage(sentFrom(site))).toBe(false)
  },
)

it('what our own pages send is, and what says nothing of it', () => {
  expect(fromOwnPage(sentFrom('same-origin'))).toBe(true)
  expect(fromOwnPage(sentFrom())).toBe(true)
})
