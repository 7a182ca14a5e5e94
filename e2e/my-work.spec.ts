import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { dayInLondon } from '@/lib/platform/dates'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { textOf, untilSaved } from './writing'

/*
 * What waits for somebody, and the work on a manual: an author of Hertfordshire writes Families with No Recourse to Public Funds
 * and reviews Looked After Reviews without a change; owners and review dates are set. No other file touches these.
 */

const manual = '/workspace/hertfordshire/childrens-services'
const written = `${manual}/chapters/families-with-no-recourse-to-public-funds`
const reviewed = `${manual}/chapters/looked-after-reviews`
const reviewedUnchanged = 'This chapter has been reviewed. No change was needed.'

let author: Page
let approver: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@hertfordshire.example')
  approver = await pageOf(browser, 'approver@hertfordshire.example')
})

test.afterAll(async () => {
  await author.context().close()
  await approver.context().close()
})

test('a draft is shown to its author, and among the manual’s drafts', async () => {
  await author.goto(written)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await textOf(author).locator('p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Ring the duty team within one day.')
  await author.getByLabel('Amendment summary').fill('Says by when to ring.')
  await untilSaved(author)
  await author.goto('/workspace')
  const drafts = section(author, 'Your drafts')
  await expect(drafts.getByRole('link', { name: 'Families with No Recourse to Public Funds' })).toBeVisible()
  await expect(drafts).toContainText(', today')

  await author
    .getByRole('link', { name: /Drafts, approvals, reviews and owners/ })
    .first()
    .click()
  const row = author.getByRole('row', { name: /Families with No Recourse to Public Funds/ })
  await expect(row).toContainText('Author, Hertfordshire')
  await expect(row).toContainText('Begun today')
  await expectSound(author, `${manual}/work`)
})

test('lists are narrowed by words, and say so where nothing is left', async () => {
  await author.goto(`${manual}/work`)
  await author.getByLabel('Title or number').fill('recourse')
  await author.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(author.getByRole('row', { name: /Families with No Recourse to Public Funds/ })).toBeVisible()
  await author.getByLabel('Title or number').fill('no such chapter')
  await author.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(author.getByText('None of these matches what you look for.').first()).toBeVisible()
  await expectNoBarriers(author)
  await author.getByRole('link', { name: 'Show all' }).click()
  await expect(author).toHaveURL(new RegExp(`${manual}/work$`))
})

test('a list is taken away as a file for a spreadsheet', async () => {
  await author.goto(`${manual}/work`)
  const download = author.waitForEvent('download')
  await author.getByRole('link', { name: 'Open drafts (CSV)' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(
    /^hertfordshire-childrens-services-open-drafts-\d{4}-\d\d-\d\d\.csv$/,
  )
  const content = readFileSync(await file.path(), 'utf8')
  expect(content).toMatch(/^\ufeffNumber,Chapter,Section,Owner/)
  expect(content).toContain('Families with No Recourse to Public Funds')
  const own = await author.request.get('/workspace/my-work.csv')
  expect(await own.text()).toContain('\r\nYour drafts,Families with No Recourse to Public Funds,')
  const strange = await author.request.get(`/workspace/kent/childrens-services/work/drafts.csv`)
  expect(strange.status()).toBe(403)
})

test('owners and review dates are set for several chapters at once', async () => {
  await author.goto(`${manual}/work/owners`)
  await author.getByRole('button', { name: 'Set for the chapters that are ticked' }).click()
  await expect(author.locator('.govuk-error-summary')).toContainText('Tick at least one chapter.')
  await author.getByLabel('Tick Families with No Recourse to Public Funds', { exact: true }).check()
  await author.getByLabel('Tick Looked After Reviews', { exact: true }).check()
  await expect(author.getByText('2 ticked')).toBeVisible()
  await author.getByRole('button', { name: 'Set for the chapters that are ticked' }).click()
  await expect(author.locator('.govuk-error-summary')).toContainText('Choose an owner, or a review date.')
  await expectNoBarriers(author)
  // What was ticked is ticked still.
  await expect(author.getByLabel('Tick Looked After Reviews', { exact: true })).toBeChecked()
  await author
    .locator('form')
    .getByLabel('Owner', { exact: true })
    .last()
    .selectOption({ label: 'Author, Hertfordshire' })
  const soon = Date.parse(dayInLondon(new Date())) + 30 * 86_400_000
  await author.getByLabel('Review due on').fill(new Date(soon).toISOString().slice(0, 10))
  await author.getByRole('button', { name: 'Set for the chapters that are ticked' }).click()
  await expect(author.getByText('Set for 2 chapters.')).toBeVisible()

  await author.goto(`${manual}/work`)
  const reviews = author.getByRole('table', { name: 'Reviews past or within 90 days' })
  await expect(reviews.getByRole('row', { name: /Looked After Reviews/ })).toContainText('in 30 days')
  await author.goto('/workspace')
  await expect(
    section(author, 'Chapters that you look after, to review').getByRole('link', {
      name: 'Looked After Reviews',
    }),
  ).toBeVisible()
  await expectSound(author, `${manual}/work/owners?q=reviews`)
})

test('an approver sees owners and dates, and sets none', async () => {
  await approver.goto(`${manual}/work/owners`)
  await expect(approver.getByRole('row', { name: /Looked After Reviews/ })).toContainText(
    'Author, Hertfordshire',
  )
  await expect(approver.getByRole('button', { name: 'Set for the chapters that are ticked' })).toHaveCount(0)
})

test('a chapter that needed no change is submitted as reviewed', async () => {
  await author.goto(reviewed)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await author.getByRole('button', { name: 'Use these words' }).click()
  await expect(author.getByLabel('Amendment summary')).toHaveValue(reviewedUnchanged)
  await untilSaved(author)
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  const asked = author.getByRole('dialog', { name: 'Nothing has been changed' })
  await expect(asked).toContainText('Was the chapter reviewed, and no change needed?')
  await expectNoBarriers(author)
  await asked.getByRole('button', { name: 'Go back to the text' }).click()
  await expect(asked).toHaveCount(0)
  await author.goto(reviewed)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.locator('.govuk-error-summary')).toContainText(
    'Nothing has been changed since the published text.',
  )
  await author.getByLabel('I have reviewed this chapter, and it needs no change').check()
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
  await author.goto('/workspace')
  await expect(
    section(author, 'With the approvers').getByRole('link', { name: 'Looked After Reviews' }),
  ).toBeVisible()
})

test('it waits for the approver, who approves it and says when it is reviewed next', async () => {
  await approver.goto('/workspace')
  await expect(approver.getByRole('link', { name: /^Read and decide/ })).toHaveAttribute(
    'href',
    '/workspace/pack',
  )
  await expectSound(approver, '/workspace')
  await section(approver, 'To approve').getByRole('link', { name: 'Looked After Reviews' }).click()
  await expect(approver.getByText(reviewedUnchanged).first()).toBeVisible()
  await approver.getByText('Set when it is reviewed next').click()
  await approver.getByLabel('Next review due on').fill('2031-04-01')
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  await expect(approver.getByText('It is due for review on 1 April 2031.')).toBeVisible()
  await author.goto('/workspace')
  await expect(
    section(author, 'Approved, and waiting for publication').getByRole('link', {
      name: 'Looked After Reviews',
    }),
  ).toBeVisible()
  await expect(section(author, 'Chapters that you look after, to review')).not.toContainText(
    'Looked After Reviews',
  )
})

function section(page: Page, title: string) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${title}`) }) })
}
