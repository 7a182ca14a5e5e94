import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as addresses from '@/lib/platform/workspace-addresses'
import { sources } from '../../architecture/sources'

const manual = { slug: 'childrens-services', authority: { slug: 'kent' } }
const home = '/workspace/kent/childrens-services'

/** The file that draws the page at an address, where the folders of the workspace have it. */
function pageOf(address: string): string {
  const [, ...parts] = address.replace(/[?#].*$/, '').split('/')
  const folders = parts.map((part) =>
    part === 'kent'
      ? '[authority]'
      : part === manual.slug
        ? '[manual]'
        : part === 'care-planning'
          ? '[chapter]'
          : part,
  )
  return `app/${folders.join('/')}/page.tsx`
}

describe('the addresses of the workspace', () => {
  it('begin with the authority and the manual', () => {
    expect(addresses.manualHome(manual)).toBe(home)
    expect(addresses.chapterHome(manual, 'care-planning')).toBe(`${home}/chapters/care-planning`)
    expect(addresses.workspaceFile(manual, 'abc')).toBe(`${home}/files/abc`)
  })

  it('lead to a comment on the page of the review', () => {
    expect(addresses.reviewPage(manual, 'care-planning', 'c1')).toBe(
      `${home}/chapters/care-planning/review#comment-c1`,
    )
  })

  it('lead each to a page that there is', () => {
    const at = (address: string) => expect([address, existsSync(pageOf(address))]).toEqual([address, true])
    for (const value of Object.values(addresses)) if (typeof value === 'string') at(value)
    at(addresses.manualHome(manual))
    at(addresses.contentsPage(manual))
    at(addresses.publishPage(manual))
    at(addresses.workPage(manual))
    at(addresses.findAndReplacePage(manual))
    at(addresses.replacedPage(manual, new Date('2025-03-03T10:00:00Z')))
    at(addresses.chapterHome(manual, 'care-planning'))
    at(addresses.reviewPage(manual, 'care-planning'))
    at(addresses.afterwardsPage(manual, 'care-planning'))
  })

  it('are put together here alone', () => {
    const elsewhere = sources()
      .filter(
        (file) => /^(app|components|lib)\//.test(file) && file !== 'lib/platform/workspace-addresses.ts',
      )
      .filter((file) => readFileSync(file, 'utf8').includes('`/workspace/'))
    expect(elsewhere).toEqual([])
  })
})
