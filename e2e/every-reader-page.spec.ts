import { expect, type Page, test } from '@playwright/test'
import {
  expectForcedColours,
  expectKeyboard,
  expectNoMotion,
  expectNothingForAxe,
  expectNothingSideways,
  expectPaper,
  expectReadingOrder,
} from './every-way'

/*
 * Every page that readers have, and the states that a page comes into, in every way that people read: with a screen reader
 * (what axe knows of it, and the order), by keyboard alone, at 400%, in colours of their own, with less motion, on paper.
 * What a signed-in reader sees, terms explained and what is kept on a phone are tried in files of their own.
 */

const HERTFORDSHIRE = '/hertfordshire/childrens-services'
const EXAMPLE = '/example/childrens-services'
const TEMPLATE = '/template/childrens-services'
const RECORDING = 'chapters/recording-policy-and-guidelines'

const pages = [
  ['the manuals', '/'],
  ['the statement of the installation', '/accessibility'],
  ['a search of all manuals', '/search?q=care+plan'],
  ['contents', HERTFORDSHIRE],
  ['contents with badges', '/havering/childrens-services'],
  ['an older contents', `${EXAMPLE}/releases/1`],
  ['a chapter', `${TEMPLATE}/chapters/care-planning`],
  ['a chapter with amendments', `${EXAMPLE}/${RECORDING}`],
  ['an older chapter', `${TEMPLATE}/releases/1/chapters/staying-put`],
  ['a chapter without its text', `${HERTFORDSHIRE}/chapters/equality-and-diversity`],
  ['what changed in a chapter', `${EXAMPLE}/${RECORDING}/changes`],
  ['a chapter compared', `${EXAMPLE}/${RECORDING}/changes/1/4`],
  ['the history of a chapter', `${EXAMPLE}/${RECORDING}/history`],
  ['which version is in force', `${EXAMPLE}/${RECORDING}/in-force/2026-12-31`],
  ['where a problem is reported', `${EXAMPLE}/${RECORDING}/report`],
  ['what a printed chapter leads to', `${EXAMPLE}/paper/1/recording-policy-and-guidelines`],
  ['the amendments', `${EXAMPLE}/amendments`],
  ['an edition of the amendments', `${EXAMPLE}/amendments/editions/1`],
  ['amendments carried over', '/kent/childrens-services/amendments'],
  ['where a day is chosen', `${EXAMPLE}/as-at`],
  ['a day that has nothing', `${EXAMPLE}/as-at/2020-01-01`],
  ['a day that is none', `${EXAMPLE}/as-at?date=nonsense`],
  ['where two moments are chosen', `${EXAMPLE}/compare`],
  ['moments that are none', `${EXAMPLE}/compare?from=nonsense&to=`],
  ['two updates compared', `${EXAMPLE}/compare/1/4`],
  ['where one follows changes', `${EXAMPLE}/follow`],
  ['where the manual is kept on a phone', `${EXAMPLE}/keep`],
  ['the statement of a manual', `${EXAMPLE}/accessibility`],
  ['a search', `${TEMPLATE}/search?q=care+plan`],
  ['a search that finds nothing', `${TEMPLATE}/search?q=xylophone`],
  ['a search for nothing', `${TEMPLATE}/search`],
  ['a search for too much', `${TEMPLATE}/search?q=${'plan+'.repeat(60)}`],
  ['a page of a manual that is not there', `${TEMPLATE}/nowhere`],
  ['a page that is not there', '/nowhere'],
] as const

const states: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  [
    'contents that are filtered',
    HERTFORDSHIRE,
    async (page) => {
      await page.getByRole('searchbox').fill('plan')
      await expect(page.getByRole('status').filter({ hasText: 'chapters in the contents' })).toBeVisible()
    },
  ],
  [
    'contents with what was read last',
    HERTFORDSHIRE,
    async (page) => {
      await page.goto(`${HERTFORDSHIRE}/chapters/whistleblowing`)
      await page.goto(HERTFORDSHIRE)
      await expect(page.getByRole('heading', { name: 'Recently read' })).toBeVisible()
    },
  ],
]

test.use({ bypassCSP: true })

let complaints: string[]

test.beforeEach(({ page }) => {
  complaints = []
  // A document that is not found is an error of the console in itself, and the only one allowed.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[04]/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterEach(() => {
  expect(complaints).toEqual([])
})

for (const [name, address] of pages)
  test(`${name}, in every way`, async ({ page }) => {
    await page.goto(address)
    await inEveryWay(page)
  })

for (const [name, address, into] of states)
  test(`${name}, in every way`, async ({ page }) => {
    await page.goto(address)
    await into(page)
    await inEveryWay(page)
  })

async function inEveryWay(page: Page): Promise<void> {
  await expectNothingForAxe(page)
  await expectNothingSideways(page)
  await expectReadingOrder(page)
  await expectKeyboard(page)
  await expectForcedColours(page)
  await expectNoMotion(page)
  await expectPaper(page)
}
