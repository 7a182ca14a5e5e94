import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A chapter merged into another, and one split in two, on Example Council's manual: Secure Accommodation (Criteria) Reviews
 * goes into Access to Records, and the end of Families with No Recourse to Public Funds becomes a chapter of its own. No
 * other file touches these there. What was merged or split is published together, by a publisher who did not do it.
 */

const manual = '/example/childrens-services'
const workspace = `/workspace${manual}`
const merged = 'secure-accommodation-criteria-reviews'
const into = 'access-to-records-subject-access-requests'
const split = 'families-with-no-recourse-to-public-funds'
const part = 'support-for-families'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@example.example')
  approver = await pageOf(browser, 'approver@example.example')
  publisher = await pageOf(browser, 'publisher@example.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

async function submit(chapter: string) {
  await author.goto(`${workspace}/chapters/${chapter}`)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
}

async function merge() {
  await author.goto(`${workspace}/chapters/${merged}`)
  await author.getByRole('link', { name: 'Merge it into another chapter' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Merge into another chapter' })).toBeVisible()
  const others = author.getByLabel('Into which chapter?')
  const labels = await others.getByRole('option').allTextContents()
  await others.selectOption({ label: labels.find((label) => label.includes('Subject Access')) ?? '' })
  await author
    .getByLabel('What staff should know')
    .fill('It is part of the chapter on access to records now.')
  await author.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(author.getByText('The text of the other chapter is at the end of this draft')).toBeVisible()
}

test('the pages to merge and to split are sound, and say what is missing', async () => {
  await expectSound(author, `${workspace}/chapters/${merged}/merge`)
  await author.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(author.getByRole('link', { name: 'Choose a chapter' })).toBeVisible()
  await expectSound(author, `${workspace}/chapters/${split}/split`)
})

test('an author merges a chapter into another, and takes that back', async () => {
  await merge()
  await author.goto(`${workspace}/contents`)
  await expect(author.getByText(/merged into “Access to Records/).first()).toBeVisible()
  await expectNoBarriers(author)
  await author.getByRole('button', { name: /^Put “Secure Accommodation \(Criteria\) Reviews” back$/ }).click()
  await expect(author.getByText('put back by').first()).toBeVisible()
  await author.goto(`${workspace}/chapters/${into}`)
  await expect(author.getByText('Takes in “Secure Accommodation')).toHaveCount(0)
})

test('and does it again, for an approver to read', async () => {
  await merge()
  await submit(into)
})

test('an author splits a chapter at a heading', async () => {
  await author.goto(`${workspace}/chapters/${split}`)
  await author.getByRole('link', { name: 'Split it into two chapters' }).click()
  const headings = author.getByLabel('The second part begins with')
  await headings.selectOption({ label: '5. Providing Support' })
  await author.getByLabel('Title of the second chapter').fill('Support for Families')
  await author.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Support for Families' })).toBeVisible()
  await expect(author.getByText('This is the new chapter, with a draft of its part.')).toBeVisible()
  for (const chapter of [part, split]) await submit(chapter)
})

test('an approver reads and approves all three', async () => {
  for (const chapter of [into, part, split]) {
    await approver.goto(`${workspace}/chapters/${chapter}/review`)
    await approver.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(approver.getByText('The version is approved.')).toBeVisible()
  }
})

test('a publisher publishes them, and addresses lead on', async ({ page }) => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByRole('button', { name: /^Publish update \d+$/ }).click()
  await expect(publisher.getByRole('heading', { level: 1 })).toContainText(/Update \d+ is published/)

  const gone = await page.request.get(`${manual}/chapters/${merged}`, { maxRedirects: 0 })
  expect([gone.status(), gone.headers().location]).toEqual([308, `${manual}/chapters/${into}`])
  await page.goto(`${manual}/chapters/${merged}`)
  await expect(page.getByRole('heading', { name: 'Secure Accommodation (Criteria) Reviews' })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('The Reviewers')
  await page.goto(`${manual}/releases/1/chapters/${merged}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Secure Accommodation (Criteria) Reviews',
  )

  await page.goto(`${manual}/chapters/${part}`)
  await expect(page.getByRole('article')).toContainText('Providing Support')
  await page.goto(`${manual}/chapters/${split}`)
  await expect(page.getByRole('article')).not.toContainText('Providing Support')
  await page.goto(`${manual}/amendments`)
  const removed = page.getByRole('row').filter({ hasText: 'part of the chapter on access to records' })
  await expect(removed.first()).toContainText('Secure Accommodation (Criteria) Reviews')
})
