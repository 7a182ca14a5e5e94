import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromChapterHome, fromManualHome, fromPublishPage, fromReviewPage } from '@/app/workspace/from-page'
import * as addresses from '@/lib/platform/workspace-addresses'
import { sources } from '../../architecture/sources'

const manual = { slug: 'childrens-services', authority: { slug: 'kent' } }
const home = '/workspace/kent/childrens-services'

/** Is there a file that answers an address, where the folders of the workspace have it? */
function isAnswered(address: string): boolean {
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
  return ['page.tsx', 'route.ts'].some((file) => existsSync(`app/${folders.join('/')}/${file}`))
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
    const at = (address: string) => expect([address, isAnswered(address)]).toEqual([address, true])
    for (const value of Object.values(addresses)) if (typeof value === 'string') at(value)
    at(addresses.manualHome(manual))
    at(addresses.contentsPage(manual))
    at(addresses.publishPage(manual))
    at(addresses.workPage(manual))
    at(addresses.findAndReplacePage(manual))
    at(addresses.reviewRulesPage(manual))
    at(addresses.replacedPage(manual, new Date('2025-03-03T10:00:00Z')))
    at(addresses.chapterHome(manual, 'care-planning'))
    at(addresses.reviewPage(manual, 'care-planning'))
    at(addresses.afterwardsPage(manual, 'care-planning', 'an-id'))
  })

  it('are what a form may say that it was sent from, and nothing else is', () => {
    const chapter = addresses.chapterHome(manual, 'care-planning')
    expect(fromManualHome.parse(home)).toBe(home)
    expect(fromPublishPage.parse(`${home}/publish`)).toBe(`${home}/publish`)
    expect(fromChapterHome.parse(chapter)).toBe(chapter)
    expect(fromReviewPage.parse(`${chapter}/review`)).toBe(`${chapter}/review`)
    const elsewhere = [
      'https://elsewhere.example',
      '//elsewhere.example',
      `${chapter}/../../x`,
      `${chapter}?a`,
    ]
    for (const said of [...elsewhere, `https://elsewhere.example${chapter}`, `${chapter}\n`, ''])
      for (const page of [fromManualHome, fromPublishPage, fromChapterHome, fromReviewPage])
        expect([said, page.safeParse(said).success]).toEqual([said, false])
  })

  it('are put together here alone', () => {
    const elsewhere = sources()
      .filter(
        (file) => /^(app|components|lib)\//.test(file) && file !== 'lib/platform/workspace-addresses.ts',
      )
      .filter((file) => /`\/workspace\/|\\\/workspace\\\/\[/.test(readFileSync(file, 'utf8')))
    expect(elsewhere).toEqual([])
  })
})
